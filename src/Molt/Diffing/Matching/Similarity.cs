using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing.Matching;

/// <summary>How alike two nodes are: 0 for different kinds, else the share of their tokens that they have in common.</summary>
internal sealed class Similarity(Fingerprints prints)
{
    /// <summary>From here on, nodes that stand in different places are taken for one that moved.</summary>
    public const double Enough = 0.5;

    // So that the only node of its kind is paired even if it was written anew from scratch.
    private const double SameKind = 0.05;

    // Less than equal: tokens in another order are another text.
    private const double SameTokens = 0.99;

    public double Of(SyntaxNode before, SyntaxNode after) => AreOfAKind(before, after) ? Of(prints.Of(before), prints.Of(after)) : 0;

    /// <summary>The likeness of two nodes of a kind.</summary>
    public static double Of(Fingerprint old, Fingerprint current)
    {
        if (old.Exact == current.Exact) return 1;
        return Math.Max(SameKind, SameTokens * 2 * Common(old.Tokens, current.Tokens) / Math.Max(1, old.Tokens.Length + current.Tokens.Length));
    }

    /// <summary>
    /// Whether two nodes differ in names and values alone, and have no two parts that could have changed places: then they are alike node by node.
    /// </summary>
    public bool IsRenamed(SyntaxNode before, SyntaxNode after) => HaveOneShape(before, after) && prints.Of(after).Parts <= 1;

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
    public static bool AreOfAKind(SyntaxNode before, SyntaxNode after) => before.RawKind == after.RawKind
        || before is AnonymousFunctionExpressionSyntax && after is AnonymousFunctionExpressionSyntax;

    private static int Common(int[] one, int[] other)
    {
        var (common, left, right) = (0, 0, 0);
        while (left < one.Length && right < other.Length)
        {
            var order = one[left].CompareTo(other[right]);
            if (order == 0) common++;
            if (order <= 0) left++;
            if (order >= 0) right++;
        }
        return common;
    }
}
