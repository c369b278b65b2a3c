using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Molt.Diffing;
using Molt.Diffing.Matching;
using Molt.Linking.Signatures;
using Molt.Model;

namespace Molt.Emitting;

/// <summary>Says which functions and scopes of methods came from which, in the terms that the compiler knows them by: where their bodies begin.</summary>
/// <param name="withScopes">Whether anybody asks for the scopes: only where there are closures that the compiler does not know again.</param>
internal sealed class PairedFunctions(bool withScopes)
{
    /// <param name="edits">The edits; those of updated methods say it.</param>
    /// <param name="returned">Methods that come back, among what they insert.</param>
    public ImmutableArray<KeptFunctions> Of(ImmutableArray<SemanticEdit> edits, ImmutableArray<ReturnedMethod> returned) =>
    [
        .. edits.Select(edit => edit is { Kind: SemanticEditKind.Update, SyntaxMap: { } oldOf, OldSymbol: IMethodSymbol old, NewSymbol: IMethodSymbol method } ? Of(method, MemberSyntax.BodyOf(old), oldOf) : null).OfType<KeptFunctions>()
            .Where(kept => withScopes || !kept.Pairs.IsEmpty),
        .. returned.Select(each => Of(each.Method, each.Code.Parts, each.OldOf) with { AreReturned = true }),
    ];

    private KeptFunctions Of(IMethodSymbol method, IReadOnlyList<(string Name, SyntaxNode Node)> before, Func<SyntaxNode, SyntaxNode?> oldOf)
    {
        var parts = MemberSyntax.BodyOf(method);
        var (oldOffsets, offsets) = (new CodeOffsets(before), new CodeOffsets(parts));
        var bodies = parts.SelectMany(part => part.Node.DescendantNodes()).Where(StatefulSyntax.IsFunction).Distinct().SelectMany(Bodies).ToList();
        return new(SymbolNames.TypeKey(method.ContainingType), SymbolSignatures.Key(method), [.. bodies.Select(Offsets)])
        {
            Scopes = withScopes ? [.. bodies.Select(pair => (oldOffsets.OfScope(pair.Before), offsets.OfScope(pair.After))).Prepend((0, 0)).Concat(parts.SelectMany(part => Scopes(part.Node, oldOf)).Select(Offsets)).Distinct()] : [],
        };

        IEnumerable<(SyntaxNode Before, SyntaxNode After)> Bodies(SyntaxNode function) => oldOf(function) is { } old ? FunctionBodies.Of(old).Zip(FunctionBodies.Of(function)) : [];

        (int, int) Offsets((SyntaxNode Before, SyntaxNode After) pair) => (oldOffsets.Of(pair.Before), offsets.Of(pair.After));
    }

    // The compiler names the scope of what a catch declares by the whole statement where something is awaited in it.
    private static IEnumerable<(SyntaxNode, SyntaxNode)> Scopes(SyntaxNode body, Func<SyntaxNode, SyntaxNode?> oldOf) => body.DescendantNodes()
        .Where(node => node is StatementSyntax or CatchClauseSyntax or SwitchSectionSyntax).Select(node => (Old: oldOf(node), New: node))
        .Where(pair => pair.Old?.RawKind == pair.New.RawKind).Select(pair => (pair.Old!, pair.New));
}
