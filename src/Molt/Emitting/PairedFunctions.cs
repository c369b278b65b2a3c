using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Molt.Diffing;
using Molt.Diffing.Matching;
using Molt.Model;

namespace Molt.Emitting;

/// <summary>Says which functions of updated methods came from which, in the terms that the compiler knows them by: where their bodies begin.</summary>
internal static class PairedFunctions
{
    public static ImmutableArray<KeptFunctions> Of(ImmutableArray<SemanticEdit> edits) => [.. edits.Select(Of).OfType<KeptFunctions>()];

    private static KeptFunctions? Of(SemanticEdit edit)
    {
        if (edit is not { Kind: SemanticEditKind.Update, SyntaxMap: { } oldOf, NewSymbol: IMethodSymbol method }) return null;
        var pairs = MemberSyntax.BodyOf(method).Where(part => part.Name == "body").SelectMany(part => part.Node.DescendantNodes().Where(StatefulSyntax.IsFunction))
            .Where(node => oldOf(node) is not null).SelectMany(node => Pairs(oldOf(node)!, node)).ToImmutableArray();
        return pairs.IsEmpty ? null : new(SymbolNames.TypeKey(method.ContainingType), method.MetadataName, pairs);
    }

    private static IEnumerable<(int, int)> Pairs(SyntaxNode old, SyntaxNode node) =>
        FunctionBodies.Of(old).Zip(FunctionBodies.Of(node)).Select(pair => (BodyOffsets.Of(pair.First), BodyOffsets.Of(pair.Second)));
}
