using System.Collections.Immutable;
using System.Globalization;
using Molt.Reporting;

namespace Molt.Cli.Display;

/// <summary>The first line on an edit: what became of it, which files, and how long it took or how many errors it has.</summary>
internal sealed class Headline(string root, Palette palette)
{
    private const int MostFiles = 3;

    public string Of(EditReport report) => report.Kind switch
    {
        EditKind.Loaded => $"{palette.Good("loaded")} {FilesOf(report)} in {DurationOf(report)}{GenerationOf(report)}",
        EditKind.Applied => $"{palette.Good("applied")} {FilesOf(report)} in {DurationOf(report)}{GenerationOf(report)}",
        EditKind.Held => $"{palette.Caution("held back")} {FilesOf(report)}, {ErrorsOf(report)}: {WhatStays(report)}",
        EditKind.Tested => $"{palette.Good("tested")} {FilesOf(report)}: {new TestLine(palette).Of(report.Tests)}{GenerationOf(report)}",
        _ => $"{palette.Bad("refused")} {FilesOf(report)}, {ErrorsOf(report)}: {WhatGoesOn(report)}",
    };

    /// <summary>A time as one wants to read it: <c>4.2 ms</c>, <c>31 ms</c>, <c>1.25 s</c>.</summary>
    internal static string Duration(double milliseconds) => milliseconds switch
    {
        < 9.95 => Number(milliseconds, "0.0") + " ms",
        < 999.5 => Number(milliseconds, "0") + " ms",
        _ => Number(milliseconds / 1000, "0.00") + " s",
    };

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string DurationOf(EditReport report) => Duration(report.Milliseconds.Total);

    private static string WhatStays(EditReport report) => $"its last good content stays{GenerationOf(report)}";

    private static string WhatGoesOn(EditReport report) =>
        report.Generation == 0 ? "nothing is loaded yet" : $"nothing changed{GenerationOf(report)}";

    private static string GenerationOf(EditReport report) => $" (generation {report.Generation})";

    private static string ErrorsOf(EditReport report)
    {
        var count = report.Diagnostics.Count(diagnostic => diagnostic.Severity == ScriptSeverity.Error);
        return count == 1 ? "1 error" : $"{count} errors";
    }

    private string FilesOf(EditReport report)
    {
        if (report.Kind == EditKind.Loaded || report.Files.Length is 0 or > MostFiles) return Count(report.Files);
        return palette.Strong(string.Join(", ", report.Files.Select(file => ScriptPath.Relative(root, file))));
    }

    private static string Count(ImmutableArray<string> files) => files.Length switch
    {
        0 => "no file",
        1 => "1 file",
        var count => $"{count} files",
    };
}
