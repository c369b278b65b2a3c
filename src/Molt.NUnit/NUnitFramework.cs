using System.Reflection;
using Molt.Testing;
using NUnit.Framework;

namespace Molt.NUnit;

/// <summary>
/// Has NUnit run tests in this process, as it runs those of a test project: data, fixtures, order, and parallelism are its own. Runs do not know of each other; any number may
/// be under way.
/// </summary>
public sealed class NUnitFramework : ITestFramework
{
    private static readonly HashSet<string> Attributes = ["Test", "TestCase", "TestCaseSource", "Theory", "TestFixture", "TestFixtureSource", "SetUpFixture", "OneTimeSetUp", "Combinatorial", "Pairwise", "Sequential"];

    /// <summary><c>NUnit</c>.</summary>
    public string Name => "NUnit";

    /// <summary>NUnit's framework, with its assertions.</summary>
    public IReadOnlyList<Assembly> References { get; } = [typeof(TestAttribute).Assembly, typeof(global::NUnit.Framework.Legacy.ClassicAssert).Assembly];

    /// <summary><c>NUnit.Framework</c>.</summary>
    public string Namespace => "NUnit.Framework";

    /// <summary><c>Test</c>, <c>TestCase</c>, <c>TestFixture</c> and their kin.</summary>
    /// <param name="name">The attribute's name without namespace and without <c>Attribute</c> at its end.</param>
    public bool IsTestAttribute(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Attributes.Contains(name);
    }

    /// <summary>Finds tests, and runs those that are wanted.</summary>
    /// <param name="request">Where they are, and which.</param>
    /// <param name="observer">Told of each.</param>
    /// <param name="cancellationToken">Ends the run after the tests that run just now.</param>
    /// <returns>
    /// Completes when nothing runs any more, but for what a test goes on with after its <c>[Timeout]</c>, which NUnit abandons. Nothing of the assembly is kept then. What tests write to
    /// the console is their output; what others write there meanwhile is not.
    /// </returns>
    public Task RunAsync(TestRequest request, ITestObserver observer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(observer);
        var run = new NUnitRun(request, observer, cancellationToken);
        return DetachedRun.StartAsync(() =>
        {
            run.Run();
            return Task.CompletedTask;
        });
    }
}
