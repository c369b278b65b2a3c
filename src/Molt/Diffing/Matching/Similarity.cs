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

    public double Of(SyntaxNode before, SyntaxNode after)
    {
        if (!AreOfAKind(before, after)) return 0;
        var (old, current) = (prints.Of(before), prints.Of(after));
        if (old.Exact == current.Exact) return 1;
        return Math.Max(SameKind, SameTokens * 2 * Common(old.Tokens, current.Tokens) / Math.Max(1, old.Tokens.Length + current.Tokens.Length));
    }

    /// <summary>
    /// Whether two nodes differ in names and values alone, and have no two parts that could have changed places: then they are alike node by node.
    /// </summary>
    public bool IsRenamed(SyntaxNode before, SyntaxNode after)
    {
        var (old, current) = (prints.Of(before), prints.Of(after));
        return old.Shape == current.Shape && current.Parts <= 1 && Of(before, after) >= Enough;
    }

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
