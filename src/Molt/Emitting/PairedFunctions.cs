using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Molt.Diffing;
using Molt.Diffing.Matching;
using Molt.Model;

namespace Molt.Emitting;

/// <summary>Says which functions and scopes of updated methods came from which, in the terms that the compiler knows them by: where their bodies begin.</summary>
internal static class PairedFunctions
{
    /// <param name="edits">The edits.</param>
    /// <param name="withScopes">Whether anybody asks for the scopes: only where there are closures that the compiler does not know again.</param>
    public static ImmutableArray<KeptFunctions> Of(ImmutableArray<SemanticEdit> edits, bool withScopes) => [.. edits.Select(edit => Of(edit, withScopes)).OfType<KeptFunctions>()];

    private static KeptFunctions? Of(SemanticEdit edit, bool withScopes)
    {
        if (edit is not { Kind: SemanticEditKind.Update, SyntaxMap: { } oldOf, NewSymbol: IMethodSymbol method }) return null;
        var pairs = MemberSyntax.BodyOf(method).Where(part => part.Name == "body").SelectMany(part => part.Node.DescendantNodes().Where(StatefulSyntax.IsFunction))
            .Where(node => oldOf(node) is not null).SelectMany(node => Pairs(oldOf(node)!, node)).ToImmutableArray();
        return pairs.IsEmpty && !withScopes ? null : new(SymbolNames.TypeKey(method.ContainingType), method.MetadataName, pairs) { Scopes = withScopes ? [(0, 0), .. pairs, .. MemberSyntax.BodyOf(method).SelectMany(part => Scopes(part.Node, oldOf)).Distinct()] : [] };
    }

    // The compiler names the scope of what a catch declares by the whole statement where something is awaited in it.
    private static IEnumerable<(int, int)> Scopes(SyntaxNode body, Func<SyntaxNode, SyntaxNode?> oldOf) => body.DescendantNodes()
        .Where(node => node is StatementSyntax or CatchClauseSyntax or SwitchSectionSyntax).Select(node => (Old: oldOf(node), New: node))
        .Where(pair => pair.Old?.RawKind == pair.New.RawKind).Select(pair => (BodyOffsets.Of(pair.Old!), BodyOffsets.Of(pair.New)));

    private static IEnumerable<(int, int)> Pairs(SyntaxNode old, SyntaxNode node) =>
        FunctionBodies.Of(old).Zip(FunctionBodies.Of(node)).Select(pair => (BodyOffsets.Of(pair.First), BodyOffsets.Of(pair.Second)));
}
