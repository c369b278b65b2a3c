using Molt;

namespace Mud.Host;

/// <summary>Tells an edit in one line, with names as short as players like them.</summary>
/// <param name="baseNamespace">The namespace of the scripts.</param>
/// <param name="folder">Their directory, whose folders are namespaces too.</param>
internal sealed class EditLine(string baseNamespace, string folder)
{
    private const int MembersShown = 4;

    internal string Of(EditReport report) => report.Kind switch
    {
        EditKind.Loaded => $"[molt] generation {report.Generation}: {report.Files.Length} files loaded {Time(report)}",
        EditKind.Applied => $"[molt] generation {report.Generation}: {Changes(report)} {Time(report)}",
        EditKind.Tested => $"[molt] tested: {Tests(report)}",
        EditKind.Held => $"[molt] held back: {Fault(report)}",
        _ => $"[molt] refused: {Fault(report)}",
    };

    private static string Time(EditReport report) => $"({report.Milliseconds.Total:0} ms)";

    private static string Tests(EditReport report) =>
        report.Tests is { Failed: 0 } tests ? $"{tests.Run} tests passed" : Fault(report);

    private string Changes(EditReport report)
    {
        string[] parts =
        [
            List(report.Updated, "changed"), List(report.Added, "added"),
            List(report.Removed, "removed"), List(report.Replaced, "replaced"),
        ];
        var told = string.Join("; ", parts.Where(part => part.Length > 0));
        return told.Length > 0 ? told : "nothing that shows";
    }

    private string List(IReadOnlyCollection<string> members, string verb)
    {
        var names = members.Where(member => !IsPartOfAnother(member, members)).Select(Short).Distinct().ToList();
        if (names.Count == 0) return "";
        var more = names.Count > MembersShown ? $" and {names.Count - MembersShown} more" : "";
        return $"{string.Join(", ", names.Take(MembersShown))}{more} {verb}";
    }

    // A new type is news enough without its members.
    private static bool IsPartOfAnother(string member, IEnumerable<string> members) =>
        members.Any(other => member.StartsWith(other + ".", StringComparison.Ordinal));

    private string Short(string member) =>
        string.Join('.', member.Split('(')[0].Split('.').SkipWhile(IsNamespace));

    private bool IsNamespace(string name) => name == baseNamespace || Directory.Exists(Path.Combine(folder, name));

    private static string Fault(EditReport report)
    {
        var errors = report.Diagnostics.Where(diagnostic => diagnostic.Severity == ScriptSeverity.Error).ToList();
        if (errors is not [var first, ..]) return string.Join(", ", report.Files.Select(Path.GetFileName));
        var more = errors.Count > 1 ? $" (and {errors.Count - 1} more)" : "";
        var place = first.File.Length > 0 ? $"{Path.GetFileName(first.File)}({first.Line}): " : "";
        return $"{place}{OneLine(first.Message)}{more}";
    }

    // Of an assertion, what was expected and what was there follow on lines of their own.
    private static string OneLine(string message) =>
        string.Join(", ", message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
}
