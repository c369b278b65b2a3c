using System.Globalization;
using System.Text.Json;
using Xunit.Sdk;

namespace Molt.Xunit;

/// <summary>How xUnit finds and runs the tests: as it does by itself where nothing is said here.</summary>
internal sealed class RunOptions : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
{
    private readonly Dictionary<string, string?> values = new()
    {
        // Each set of data is a test, found before any runs.
        [TestOptionsNames.Discovery.PreEnumerateTheories] = bool.TrueString,

        // Messages come on the test's own thread; otherwise each run has a thread for them, which costs, and says nothing of where a test runs.
        [TestOptionsNames.Execution.SynchronousMessageReporting] = bool.TrueString,
        [TestOptionsNames.Discovery.DiagnosticMessages] = bool.TrueString,
        [TestOptionsNames.Execution.DiagnosticMessages] = bool.TrueString,

        // xUnit seeds its one randomizer with each run: a run within another one leaves the seed as it is.
        [TestOptionsNames.Execution.Seed] = Randomizer.Seed.ToString(CultureInfo.InvariantCulture),
    };

    public RunOptions(bool includeExplicit) =>
        values[TestOptionsNames.Execution.ExplicitOption] = (includeExplicit ? ExplicitOption.On : ExplicitOption.Off).ToString();

    public TValue? GetValue<TValue>(string name)
    {
        if (values.GetValueOrDefault(name) is not { } text) return default;
        var type = Nullable.GetUnderlyingType(typeof(TValue)) ?? typeof(TValue);
        return (TValue)(type.IsEnum ? Enum.Parse(type, text) : Convert.ChangeType(text, type, CultureInfo.InvariantCulture));
    }

    public void SetValue<TValue>(string name, TValue value) => values[name] = value is null ? null : Convert.ToString(value, CultureInfo.InvariantCulture);

    public string ToJson() => JsonSerializer.Serialize(values);
}
