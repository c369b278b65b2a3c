using System.Text.RegularExpressions;
using Xunit;

namespace Molt.Tests.PublicApi;

/// <summary>docs/diagnostics.md explains each of Molt's own diagnostics, and no other.</summary>
public sealed partial class DiagnosticsDocumentTests
{
    [Fact]
    public void EveryDiagnosticOfTheSourcesIsExplainedAndNoOther()
    {
        var sources = Directory.EnumerateFiles(Repository.PathOf("src"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".py" && !file.Contains("/obj/") && !file.Contains("/bin/")).SelectMany(file => Ids(File.ReadAllText(file)));
        Assert.Equal(sources.Distinct().Order(), Rows().Select(row => row[1]).Order());
    }

    [Fact]
    public void EveryRowSaysWhatItMeansAndWhatToDo()
    {
        Assert.All(Rows(), row =>
        {
            Assert.Contains(row[2], new[] { "error", "warning", "info" });
            Assert.All(row[3..5], text => Assert.InRange(text.Length, 20, 1000));
        });
        Assert.Equal(Rows().Select(row => row[1]).Order(), Rows().Select(row => row[1]));
    }

    private static List<string[]> Rows() => [.. File.ReadLines(Repository.PathOf("docs/diagnostics.md"))
        .Where(line => line.StartsWith("| MOLT", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries))];

    private static IEnumerable<string> Ids(string text) => Id().Matches(text).Select(match => match.Value);

    [GeneratedRegex("MOLT[0-9]{4}")]
    private static partial Regex Id();
}
