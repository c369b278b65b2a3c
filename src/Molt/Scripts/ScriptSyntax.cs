using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Model;

namespace Molt.Scripts;

/// <summary>
/// Parses scripts, and puts those without a namespace declaration into theirs: by text inserted on lines that the author
/// wrote, so that no line number changes. Structs get members in the same way. Rejected: a <c>#line</c> directive (needs a line of its own) and rewriting the tree
/// (the PDB, the baseline and error positions all go by text).
/// </summary>
internal static class ScriptSyntax
{
    // Without it "#:package" and "#!" lines, which dotnet run allows in a single file, are errors.
    private static readonly KeyValuePair<string, string> FileDirectives = new("FileBasedProgram", "true");

    /// <summary>The options that <see cref="Parse"/> uses, made from those of the host: all trees of a compilation share
    /// them.</summary>
    public static CSharpParseOptions WithFileDirectives(CSharpParseOptions options) =>
        options.Features.ContainsKey(FileDirectives.Key) ? options : options.WithFeatures(options.Features.Append(FileDirectives));

    /// <summary>Parses a script, or a file of tests. Syntax errors are in the result.</summary>
    public static ScriptFile Parse(SourceFile source, CSharpParseOptions options, TestSyntax tests, CancellationToken cancellationToken = default)
    {
        options = WithFileDirectives(options);
        var authored = ParseText(source, source.Text, options, cancellationToken);
        var diagnostics = DiagnosticsOf(authored, cancellationToken);
        var whole = Complete(source, authored, diagnostics, cancellationToken);
        if (TestSyntax.IsTestFile(source.Path)) return whole with { IsTest = true, Tests = whole, SyntaxDiagnostics = tests.AreCompiled ? diagnostics : [] };
        var classes = tests.ClassesIn((CompilationUnitSyntax)authored.GetRoot(cancellationToken));
        if (classes.Count == 0) return whole;
        var script = ParseText(source, TestSyntax.Without(source.Text, classes), options, cancellationToken);
        return Complete(source, script, diagnostics, cancellationToken) with { Tests = whole };
    }

    /// <summary>What becomes of a text by insertions.</summary>
    private static ScriptFile Complete(SourceFile source, SyntaxTree parsed, ImmutableArray<ScriptDiagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var unit = (CompilationUnitSyntax)parsed.GetRoot(cancellationToken);
        ImmutableArray<Insertion> insertions = [.. NamespaceInsertions.For(source, unit).Concat(StructInsertions.For(unit)).OrderBy(insertion => insertion.Position)];
        var tree = insertions.IsEmpty ? parsed : ParseText(source, Apply(parsed.ToString(), insertions), (CSharpParseOptions)parsed.Options, cancellationToken);
        return new ScriptFile(source, tree, insertions, diagnostics)
        {
            PartialStructs = StructInsertions.Partial((CompilationUnitSyntax)tree.GetRoot(cancellationToken)),
        };
    }

    private static SyntaxTree ParseText(
        SourceFile source, string text, CSharpParseOptions options, CancellationToken cancellationToken) =>
        CSharpSyntaxTree.ParseText(new ScriptText(text, source.Hash), options, source.Path, cancellationToken);

    private static string Apply(string text, ImmutableArray<Insertion> insertions)
    {
        var result = new StringBuilder(text, text.Length + 200);
        foreach (var insertion in insertions.Reverse()) result.Insert(insertion.Position, insertion.Text);
        return result.ToString();
    }

    private static ImmutableArray<ScriptDiagnostic> DiagnosticsOf(SyntaxTree tree, CancellationToken cancellationToken) =>
        [.. tree.GetDiagnostics(cancellationToken).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => Convert(tree, diagnostic))];

    private static ScriptDiagnostic Convert(SyntaxTree tree, Diagnostic diagnostic)
    {
        var start = tree.GetLineSpan(diagnostic.Location.SourceSpan).StartLinePosition;
        var severity = diagnostic.Severity == DiagnosticSeverity.Error ? ScriptSeverity.Error : ScriptSeverity.Warning;
        return new ScriptDiagnostic(
            diagnostic.Id, severity, tree.FilePath, start.Line + 1, start.Character + 1,
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }
}
