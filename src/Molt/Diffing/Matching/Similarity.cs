using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing.Matching;

/// <summary>How alike two nodes are: 0 for different kinds, else the share of their tokens that they have in common.</summary>
internal static class Similarity
{
    /// <summary>From here on, nodes that stand in different places are taken for one that moved.</summary>
    public const double Enough = 0.5;

    // So that the only node of its kind is paired even if it was written anew from scratch.
    private const double SameKind = 0.05;

    public static double Of(SyntaxNode before, SyntaxNode after)
    {
        if (!AreOfAKind(before, after)) return 0;
        if (before.IsEquivalentTo(after)) return 1;
        var counts = new Dictionary<string, int>();
        var (total, common) = (0, 0);
        foreach (var token in before.DescendantTokens())
        {
            counts[token.Text] = counts.GetValueOrDefault(token.Text) + 1;
            total++;
        }
        foreach (var token in after.DescendantTokens())
        {
            total++;
            if (counts.GetValueOrDefault(token.Text) is not (> 0 and var left)) continue;
            counts[token.Text] = left - 1;
            common++;
        }
        return Math.Max(SameKind, total == 0 ? SameKind : 2.0 * common / total * 0.99);
    }

    /// <summary>The ways of writing an anonymous function are of one kind, since none of them shows when it runs.</summary>
    public static bool AreOfAKind(SyntaxNode before, SyntaxNode after) => before.RawKind == after.RawKind
        || before is AnonymousFunctionExpressionSyntax && after is AnonymousFunctionExpressionSyntax;

    /// <summary>A node's tokens without what stands between them.</summary>
    public static string Text(SyntaxNode node) => $"{node.RawKind} {string.Join(' ', node.DescendantTokens().Select(token => token.Text))}";
}
