using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing.Matching;

/// <summary>How alike two nodes are: 0 for different kinds, else the share of their tokens that they have in common.</summary>
internal sealed class Similarity(Fingerprints prints)
{
    /// <summary>From here on, nodes that stand in different places are taken for one that moved.</summary>
    public const double Enough = 0.5;

    // So that the only node of its kind is paired even if it was written anew from scratch.
    private const double SameKind = 0.05;

    // Nodes that are less alike are not compared token by token.
    private const double Unlike = 0.3;

    // Less than equal: tokens in another order are another text.
    private const double SameTokens = 0.99;

    public double Of(SyntaxNode before, SyntaxNode after)
    {
        if (!AreOfAKind(before, after)) return 0;
        return prints.Of(before).Exact == prints.Of(after).Exact ? 1 : Of(prints.TokensOf(before), prints.TokensOf(after));
    }

    /// <summary>The likeness of two nodes of a kind that are not equal.</summary>
    public static double Of(TokenBag before, TokenBag after)
    {
        var most = Share(before.MostInCommon(after), before, after);
        return Math.Max(SameKind, most < Unlike ? most : Share(before.InCommon(after), before, after));
    }

    private static double Share(int common, TokenBag before, TokenBag after) => SameTokens * 2 * common / Math.Max(1, before.Count + after.Count);

    /// <summary>
    /// Whether two nodes differ in names and values alone, and have no two parts that could have changed places: then they are alike node by node.
    /// </summary>
    public bool IsRenamed(SyntaxNode before, SyntaxNode after) => HaveOneShape(before, after) && !prints.HasTwoParts(after);

    /// <summary>Whether the pairs of two sequences are alike node by node, each more than either is like the other's neighbours.</summary>
    public bool AreInOrder(List<SyntaxNode> before, List<SyntaxNode> after)
    {
        if (before.Count != after.Count) return false;
        for (var index = 0; index < before.Count; index++)
        {
            if (!IsRenamed(before[index], after[index]) && !IsBestThere(before, after, index)) return false;
        }
        return true;
    }

    private bool IsBestThere(List<SyntaxNode> before, List<SyntaxNode> after, int index)
    {
        if (!HaveOneShape(before[index], after[index])) return false;
        var alike = Of(before[index], after[index]);
        return (index == 0 || Of(before[index], after[index - 1]) < alike && Of(before[index - 1], after[index]) < alike)
            && (index + 1 == after.Count || Of(before[index], after[index + 1]) < alike && Of(before[index + 1], after[index]) < alike);
    }

    private bool HaveOneShape(SyntaxNode before, SyntaxNode after) =>
        before.RawKind == after.RawKind && prints.Of(before).Shape == prints.Of(after).Shape && Of(before, after) >= Enough;

    /// <summary>The ways of writing an anonymous function are of one kind, since none of them shows when it runs.</summary>
    public static bool AreOfAKind(SyntaxNode before, SyntaxNode after) => KindOf(before) == KindOf(after);

    public static int KindOf(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax ? (int)SyntaxKind.SimpleLambdaExpression : node.RawKind;
}
