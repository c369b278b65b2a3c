using Xunit;

namespace Molt.Tests.Validating;

/// <summary>Checks a directory of scripts against policies; lines that are to be refused end in <c>// denied</c>.</summary>
internal static class PolicyCases
{
    private const string Mark = "// denied";

    /// <summary>Compiles files and expects the policies to object to the marked lines, and to no other.</summary>
    public static IReadOnlyList<ScriptDiagnostic> Check(ScriptPolicy policy, params (string Name, string Source)[] files)
    {
        using var directory = new Scripts.TemporaryDirectory();
        var options = new ReloaderOptions { LoggerFactory = new Reporting.RecordedLog() };
        options.Policies.Add(policy);
        foreach (var (name, source) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(directory[$"scripts/{name}"])!);
            File.WriteAllText(directory[$"scripts/{name}"], source);
        }
        var all = CodeReloader.Check("Game", directory["scripts"], options);
        Assert.DoesNotContain(all, diagnostic => diagnostic.Severity == ScriptSeverity.Error && diagnostic.Id != "MOLT0604");
        var found = all.Where(diagnostic => diagnostic.Id == "MOLT0604").ToList();
        var lines = found.Select(diagnostic => $"{Path.GetFileName(diagnostic.File)}({diagnostic.Line})").Distinct().Order();
        Assert.Equal(files.SelectMany(Marked).Order(), lines);
        return found;
    }

    private static IEnumerable<string> Marked((string Name, string Source) file) => file.Source.Split('\n').Index()
        .Where(line => line.Item.TrimEnd().EndsWith(Mark, StringComparison.Ordinal)).Select(line => $"{Path.GetFileName(file.Name)}({line.Index + 1})");
}
