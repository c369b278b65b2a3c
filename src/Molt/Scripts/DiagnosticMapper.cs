using Microsoft.CodeAnalysis;
using Molt.Model;

namespace Molt.Scripts;

/// <summary>Makes the compiler's diagnostics the scripts' authors': at their own lines and columns.</summary>
internal static class DiagnosticMapper
{
    private const string ImplicitCopy = "CS8656";

    /// <summary>Errors and warnings, each once, ordered by place; in a file with syntax errors these are its only ones.</summary>
    public static IEnumerable<ScriptDiagnostic> Map(Candidate candidate, IEnumerable<Diagnostic> diagnostics)
    {
        var broken = candidate.Files.Values.Where(file => file.HasSyntaxErrors).ToList();
        var compilers = diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
            .Where(diagnostic => !broken.Any(file => file.Tree == diagnostic.Location.SourceTree) && !IsOfMolt(candidate, diagnostic))
            .Select(diagnostic => Map(candidate, diagnostic));
        return broken.SelectMany(file => file.SyntaxDiagnostics).Concat(compilers).Distinct()
            .OrderBy(diagnostic => diagnostic.File, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Line).ThenBy(diagnostic => diagnostic.Column);
    }

    /// <summary>Whether a warning is about what Molt wrote: <c>string?</c> where the author has disabled nullable annotations, say.</summary>
    private static bool IsOfMolt(Candidate candidate, Diagnostic diagnostic)
    {
        if (diagnostic is not { Severity: DiagnosticSeverity.Warning, Location: { SourceTree: { } tree, SourceSpan: var span } }) return false;
        var isInserted = candidate.FileOf(tree) is { } file ? !file.IsAuthored(span.Start) : !candidate.Files.ContainsKey(tree.FilePath);
        return isInserted || (diagnostic.Id == ImplicitCopy && StructOverrides.IsCall(candidate.Compilation.GetSemanticModel(tree), span));
    }

    public static ScriptDiagnostic Map(Candidate candidate, Diagnostic diagnostic)
    {
        var severity = diagnostic.Severity == DiagnosticSeverity.Error ? ScriptSeverity.Error : ScriptSeverity.Warning;
        return At(candidate, diagnostic.Location, diagnostic.Id, severity, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>A diagnostic at a place of the compiled text.</summary>
    public static ScriptDiagnostic At(Candidate candidate, Location location, string id, ScriptSeverity severity, string message)
    {
        if (location.SourceTree is not { } tree || candidate.FileOf(tree) is not { } file) return new(id, severity, "", 0, 0, message);
        var (line, column) = file.MapBack(location.GetLineSpan());
        return new(id, severity, tree.FilePath, line, column, message);
    }
}
