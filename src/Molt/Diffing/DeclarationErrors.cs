using Microsoft.CodeAnalysis;
using Molt.Model;

namespace Molt.Diffing;

/// <summary>
/// What the declarations of types say wrongly since an edit: a class, in whatever file, that does not implement what an interface has got, or overrides what is gone. The emitter of deltas
/// looks at the code that an edit is about, and not at declarations.
/// </summary>
internal static class DeclarationErrors
{
    /// <summary>The errors in the types that an edit changed, and in those below the ones of which it changed what is called virtually.</summary>
    public static IEnumerable<Diagnostic> Find(Candidate after, EditSet edits)
    {
        if (edits.IsCodeOnly) return [];
        var hierarchy = new Hierarchy(after.Compilation);
        var above = edits.Touched.Select(method => method.Type).Concat(edits.Reinterfaced).Distinct().Select(key => Find(after, key)).OfType<INamedTypeSymbol>();
        var types = edits.ChangedTypes.Select(key => Find(after, key)).OfType<INamedTypeSymbol>().Concat(edits.Edits.Select(edit => edit.NewSymbol).OfType<INamedTypeSymbol>())
            .Concat(above.SelectMany(hierarchy.Below)).ToHashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        return types.SelectMany(type => type.DeclaringSyntaxReferences).SelectMany(part => Errors(after, part));
    }

    private static INamedTypeSymbol? Find(Candidate candidate, string key) => candidate.Compilation.Assembly.GetTypeByMetadataName(key);

    private static IEnumerable<Diagnostic> Errors(Candidate candidate, SyntaxReference part) => candidate.Compilation.GetSemanticModel(part.SyntaxTree)
        .GetDeclarationDiagnostics(part.Span).Where(one => one.Severity == DiagnosticSeverity.Error);
}
