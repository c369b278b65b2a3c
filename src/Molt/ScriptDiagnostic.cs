namespace Molt;

/// <summary>How grave a <see cref="ScriptDiagnostic"/> is.</summary>
public enum ScriptSeverity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Info,

    /// <summary>Probably not what the author meant; the edit goes live all the same.</summary>
    Warning,

    /// <summary>Keeps the edit, or its file, from going live.</summary>
    Error,
}

/// <summary>Something that a script's author should know, as data. Immutable and thread-safe.</summary>
/// <param name="Id">The compiler's id (<c>CS0103</c>) or one of Molt's own (<c>MOLT####</c>, see docs/diagnostics.md).</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="File">The full path of the file, or an empty string where no file is at fault.</param>
/// <param name="Line">The line, counted from 1, as the author's editor shows it; 0 without a location.</param>
/// <param name="Column">The column, counted from 1; 0 without a location.</param>
/// <param name="Message">What is wrong and, for Molt's own diagnostics, what to do.</param>
public sealed record ScriptDiagnostic(
    string Id, ScriptSeverity Severity, string File, int Line, int Column, string Message)
{
    /// <summary>Formats it as compilers print it: <c>file(line,column): error CS0103: message</c>.</summary>
    public override string ToString()
    {
        var severity = Severity.ToString().ToLowerInvariant();
        if (File.Length == 0) return $"{severity} {Id}: {Message}";
        return Line == 0 ? $"{File}: {severity} {Id}: {Message}" : $"{File}({Line},{Column}): {severity} {Id}: {Message}";
    }
}
