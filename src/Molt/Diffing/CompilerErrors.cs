using Microsoft.CodeAnalysis;
using Molt.Model;

namespace Molt.Diffing;

/// <summary>
/// What the emitter of deltas does not say: it looks at the code that an edit is about, and not at declarations; a class, in whatever file, may not implement what an interface has got, or
/// override what is gone. And it is not asked where an edit is refused by its kind.
/// </summary>
internal static class CompilerErrors
{
    /// <summary>The errors in the types that an edit changed, and in those below the ones of which it changed what is called virtually.</summary>
    public static IEnumerable<Diagnostic> Find(Candidate after, EditSet edits)
    {
        if (edits.IsCodeOnly) return [];
        var hierarchy = new Hierarchy(after.Compilation);
        var above = edits.Touched.Select(method => method.Type).Concat(edits.Reinterfaced).Distinct().Select(key => Find(after, key)).OfType<INamedTypeSymbol>();
        var types = edits.ChangedTypes.Concat(edits.Rearranged).Select(key => Find(after, key)).OfType<INamedTypeSymbol>().Concat(edits.Edits.Select(edit => edit.NewSymbol).OfType<INamedTypeSymbol>())
            .Concat(above.SelectMany(hierarchy.Below)).ToHashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        return types.SelectMany(type => type.DeclaringSyntaxReferences).SelectMany(part => Errors(after, part));
    }

    /// <summary>The errors in the code of the files that an edit is about, which the emitter finds otherwise.</summary>
    public static IEnumerable<Diagnostic> InCode(Candidate after, EditSet edits) => edits.Edits.Select(edit => edit.NewSymbol).OfType<ISymbol>()
        .SelectMany(symbol => symbol.DeclaringSyntaxReferences).Select(part => part.SyntaxTree).Distinct()
        .SelectMany(tree => after.Compilation.GetSemanticModel(tree).GetMethodBodyDiagnostics()).Where(one => one.Severity == DiagnosticSeverity.Error);

    private static INamedTypeSymbol? Find(Candidate candidate, string key) => candidate.Compilation.Assembly.GetTypeByMetadataName(key);

    private static IEnumerable<Diagnostic> Errors(Candidate candidate, SyntaxReference part) => candidate.Compilation.GetSemanticModel(part.SyntaxTree)
        .GetDeclarationDiagnostics(part.Span).Where(one => one.Severity == DiagnosticSeverity.Error);
}
