using Molt.Reporting;

namespace Molt.Cli.Display;

/// <summary>A diagnostic as compilers print it, with the offending line below it and a caret below its column.</summary>
internal sealed class DiagnosticDisplay(string root, Palette palette)
{
    public string Of(ScriptDiagnostic diagnostic) => FirstLine(diagnostic) + SourceLines(diagnostic);

    private string FirstLine(ScriptDiagnostic diagnostic)
    {
        var file = ScriptPath.Relative(root, diagnostic.File);
        var position = diagnostic.Line == 0 ? "" : $"({diagnostic.Line},{diagnostic.Column})";
        var place = file.Length == 0 ? "" : $"{palette.Strong(file + position)}: ";
        return $"{place}{SeverityOf(diagnostic)} {diagnostic.Id}: {diagnostic.Message}\n";
    }

    private string SeverityOf(ScriptDiagnostic diagnostic) => diagnostic.Severity switch
    {
        ScriptSeverity.Error => palette.Bad("error"),
        ScriptSeverity.Warning => palette.Caution("warning"),
        _ => palette.Faint("info"),
    };

    private string SourceLines(ScriptDiagnostic diagnostic)
    {
        if (SourceExcerpt.Read(diagnostic) is not { } excerpt) return "";
        var gutter = palette.Faint($"{diagnostic.Line,5} |");
        var blank = palette.Faint($"{"",5} |");
        var caret = new string(' ', excerpt.Caret) + palette.Bad("^");
        return $"{gutter} {excerpt.Text}\n{blank} {caret}\n";
    }
}
