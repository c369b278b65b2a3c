using Microsoft.CodeAnalysis;

namespace Molt.Diffing.Matching;

/// <summary>
/// Pairs two sequences so that the order is kept and the sum of the eighth powers of the pairs' similarities is the greatest: one pair that is alike counts for
/// more than two that are less so, since statements share names and punctuation anyway.
/// </summary>
internal sealed class Alignment(Fingerprints prints)
{
    public List<(SyntaxNode Before, SyntaxNode After)> Of(Gap gap)
    {
        var (before, after) = gap;
        if (before.Count == 0 || after.Count == 0) return [];
        if (before.Count == 1 && after.Count == 1) return Similarity.AreOfAKind(before[0], after[0]) ? [(before[0], after[0])] : [];
        var kinds = before.Select(Similarity.KindOf).ToHashSet();
        kinds.IntersectWith(after.Select(Similarity.KindOf));
        if (kinds.Count == 0) return [];
        return [.. new AlignmentTable(Compared(before, kinds), Compared(after, kinds)).Pairs().Select(pair => (before[pair.Row], after[pair.Column]))];
    }

    private ComparedNode[] Compared(List<SyntaxNode> nodes, HashSet<int> kinds) => [.. nodes.Select(node => Compared(node, kinds))];

    // What has no counterpart may be as long as the whole method.
    private ComparedNode Compared(SyntaxNode node, HashSet<int> kinds) =>
        kinds.Contains(Similarity.KindOf(node)) ? new(Similarity.KindOf(node), prints.Of(node).Exact, prints.TokensOf(node)) : new(node.RawKind, 0, TokenBag.Empty);
}

/// <summary>What is asked of a node again and again.</summary>
internal readonly record struct ComparedNode(int Kind, ulong Exact, TokenBag Tokens);
