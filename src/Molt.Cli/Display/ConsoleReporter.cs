using System.Collections.Immutable;
using System.Text;
using Molt.Reporting;

namespace Molt.Cli.Display;

/// <summary>Shows edits to the person who made them: a headline, then the names or the diagnostics.</summary>
/// <param name="root">The full path of the script directory that files are written relative to.</param>
/// <param name="palette">The colours.</param>
/// <param name="write">Gets each report as one text, so that the program's own output cannot come in between.</param>
internal sealed class ConsoleReporter(string root, Palette palette, Action<string> write)
{
    private const int MostNames = 4;
    private const int MostDiagnostics = 10;

    private readonly Headline headline = new(root, palette);
    private readonly DiagnosticDisplay diagnostics = new(root, palette);

    /// <summary>Shows a report.</summary>
    public void Write(EditReport report)
    {
        var text = new StringBuilder();
        text.Append($"{palette.Faint("molt:")} {headline.Of(report)}\n");
        if (report.Kind != EditKind.Loaded) AppendMembers(text, report);
        if (report.Kind != EditKind.Tested && report.Tests is { Run: > 0 } tests) text.Append($"      {palette.Faint("tests".PadRight(8))} {new TestLine(palette).Of(tests)}\n");
        AppendDiagnostics(text, report.Diagnostics);
        write(text.ToString());
    }

    private void AppendMembers(StringBuilder text, EditReport report)
    {
        AppendNames(text, "updated", report.Updated);
        AppendNames(text, "added", report.Added);
        AppendNames(text, "removed", report.Removed);
        AppendNames(text, "replaced", report.Replaced);
        AppendNames(text, "leaked", report.Leaked);
        AppendNames(text, "old code still runs in", report.Running);
        AppendNames(text, "suspended calls end in old code", [.. report.Finishing.Select(calls => $"{calls.Method} ({calls.Calls})")]);
    }

    private void AppendNames(StringBuilder text, string what, ImmutableArray<string> names)
    {
        if (names.IsEmpty) return;
        var count = names.Length > MostNames ? $"{names.Length}: " : "";
        text.Append($"      {palette.Faint(what.PadRight(8))} {count}{ShortList.Of(names, MostNames)}\n");
    }

    private void AppendDiagnostics(StringBuilder text, ImmutableArray<ScriptDiagnostic> all)
    {
        var gravestFirst = all.OrderByDescending(diagnostic => diagnostic.Severity);
        foreach (var diagnostic in gravestFirst.Take(MostDiagnostics)) text.Append(diagnostics.Of(diagnostic));
        if (all.Length > MostDiagnostics) text.Append($"and {all.Length - MostDiagnostics} more; 'molt check' lists all of them\n");
    }
}
