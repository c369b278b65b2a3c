using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Molt.Compiling;
using Molt.Diffing;

namespace Molt.Emitting;

/// <summary>
/// A second compilation of a generation's sources, and edits in terms of its symbols. A compilation that was emitted once has named its
/// anonymous types for good, and fails on those in methods that were not among the edits.
/// </summary>
internal sealed class EarlierSymbols(Candidate before)
{
    public CSharpCompilation Compilation { get; } = before.Compilation.Clone();

    /// <summary>An edit that leaves an updated method as it was.</summary>
    public SemanticEdit AsItWas(SemanticEdit edit)
    {
        var method = Find(edit.OldSymbol!);
        return new(SemanticEditKind.Update, method, method, node => node);
    }

    /// <summary>The same edit, made to this compilation.</summary>
    public SemanticEdit Since(SemanticEdit edit) =>
        edit.OldSymbol is null ? edit : new(edit.Kind, Find(edit.OldSymbol), edit.NewSymbol, edit.SyntaxMap);

    private ISymbol Find(ISymbol symbol)
    {
        var key = SymbolNames.MemberKey(symbol);
        return Compilation.Assembly.GetTypeByMetadataName(SymbolNames.TypeKey(symbol.ContainingType))!.GetMembers().OfType<IMethodSymbol>()
            .SelectMany(method => new[] { method.PartialImplementationPart, method, method.AssociatedExtensionImplementation }.OfType<ISymbol>())
            .First(method => SymbolNames.MemberKey(method) == key);
    }
}
