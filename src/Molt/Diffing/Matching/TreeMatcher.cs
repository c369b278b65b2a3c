using Microsoft.CodeAnalysis;

namespace Molt.Diffing.Matching;

/// <summary>
/// Finds for the nodes of a new body those of the old one that they came from. Among siblings, what is equal is paired first, in time that grows with their
/// number; then what is equal and has moved; what remains by the best sum of similarities in order; and what found no partner
/// that way (it was wrapped, moved or swapped, and changed) wherever something like it is. No node gets two partners.
/// </summary>
/// <remarks>Rejected: pairing the nodes of a kind by their order, which a statement in front of the others confuses; and the edit distance of whole trees, which takes the cube of their size.</remarks>
internal sealed class TreeMatcher
{
    // Shorter ones are equal by chance.
    private const int LeastMovedTokens = 6;

    // Of what has moved and changed, so many comparisons are made.
    private const int MostComparisons = 20_000;

    private readonly Fingerprints prints = new();
    private readonly Similarity similarity;
    private readonly Alignment alignment;
    private readonly CommonOrder common;
    private readonly TreeMap map;
    private readonly List<SyntaxNode> oldRest = [];
    private readonly List<SyntaxNode> newRest = [];

    private TreeMatcher(SyntaxNode before, SyntaxNode after)
    {
        map = new TreeMap(before, after);
        similarity = new Similarity(prints);
        alignment = new Alignment(prints);
        common = new CommonOrder((old, current) => map.TakeWhole(old, current));
    }

    /// <summary>The old node of each new node that has one.</summary>
    public static TreeMap Match(SyntaxNode before, SyntaxNode after)
    {
        var matcher = new TreeMatcher(before, after);
        matcher.PairChanged(before, after);
        matcher.PairRest();
        matcher.PairBodies();
        return matcher.map;
    }

    private void Pair(SyntaxNode before, SyntaxNode after)
    {
        if (before.IsEquivalentTo(after) || similarity.IsRenamed(before, after)) map.TakeWhole(before, after);
        else PairChanged(before, after);
    }

    private void PairChanged(SyntaxNode before, SyntaxNode after)
    {
        if (map.Take(before, after)) PairParts(before, after);
    }

    private void PairParts(SyntaxNode before, SyntaxNode after)
    {
        var (old, current) = (FunctionBodies.Of(before), FunctionBodies.Of(after));
        if (old.Count == 1 && current.Count == 1 && old[0].RawKind != current[0].RawKind) PairRewritten((before, old[0]), (after, current[0]));
        else PairChildren(before.ChildNodes(), after.ChildNodes());
    }

    /// <summary>Pairs what a function consists of when its body is written another way: as a block, or as an expression.</summary>
    private void PairRewritten((SyntaxNode Node, SyntaxNode Body) before, (SyntaxNode Node, SyntaxNode Body) after)
    {
        PairChildren(before.Node.ChildNodes().Where(node => node != before.Body), after.Node.ChildNodes().Where(node => node != after.Body));
        PairChildren(FunctionBodies.Parts(before.Body), FunctionBodies.Parts(after.Body));
    }

    private void PairChildren(IEnumerable<SyntaxNode> before, IEnumerable<SyntaxNode> after)
    {
        var gaps = common.Of([.. before.Where(node => !map.IsTaken(node))], [.. after.Where(node => !map.HasPartner(node))]);
        // One that changed in its place: what moved in it moved within it.
        if (gaps is [{ Before: [var old], After: [var current] }] && Similarity.AreOfAKind(old, current))
        {
            PairChanged(old, current);
            return;
        }
        PairMoved(gaps.SelectMany(gap => gap.Before), gaps.SelectMany(gap => gap.After));
        foreach (var gap in gaps) PairGap(gap);
    }

    private void PairGap(Gap gap)
    {
        gap = new([.. gap.Before.Where(node => !map.IsTaken(node))], [.. gap.After.Where(node => !map.HasPartner(node))]);
        // Where nothing but names changed in every statement there is nothing to align.
        var pairs = similarity.AreInOrder(gap.Before, gap.After) ? [.. gap.Before.Zip(gap.After)] : alignment.Of(gap);
        oldRest.AddRange(gap.Before.Except(pairs.Select(pair => pair.Before)));
        newRest.AddRange(gap.After.Except(pairs.Select(pair => pair.After)));
        foreach (var (old, current) in pairs) Pair(old, current);
    }

    /// <summary>Pairs what stands once on either side, wherever it is.</summary>
    private void PairMoved(IEnumerable<SyntaxNode> before, IEnumerable<SyntaxNode> after)
    {
        var current = Once(after, map.HasPartner);
        if (current.Count == 0) return;
        var old = Once(before, map.IsTaken);
        foreach (var (exact, node) in current)
        {
            if (node is not null && old.GetValueOrDefault(exact) is { } moved && moved.IsEquivalentTo(node)) map.TakeWhole(moved, node);
        }
    }

    /// <summary>Anchors by their hashes, the outer ones first; null for what is there twice.</summary>
    private Dictionary<ulong, SyntaxNode?> Once(IEnumerable<SyntaxNode> nodes, Func<SyntaxNode, bool> isPaired)
    {
        var found = new Dictionary<ulong, SyntaxNode?>();
        foreach (var node in Anchors(nodes).Where(node => prints.Of(node).Count >= LeastMovedTokens && !isPaired(node)))
        {
            var exact = prints.Of(node).Exact;
            found[exact] = found.ContainsKey(exact) ? null : node;
        }
        return found;
    }

    private void PairRest()
    {
        PairEqualRest();
        PairSimilarRest();
        if (Functions(oldRest, map.IsTaken) is [var old] && Functions(newRest, map.HasPartner) is [var only] && Similarity.AreOfAKind(old, only)) Pair(old, only);
    }

    private void PairEqualRest()
    {
        var equal = Anchors(oldRest).Where(node => !map.IsTaken(node)).ToLookup(node => prints.Of(node).Exact);
        foreach (var node in Anchors(newRest).Where(node => !map.HasPartner(node)).ToList())
        {
            if (equal[prints.Of(node).Exact].FirstOrDefault(old => !map.IsTaken(old) && old.IsEquivalentTo(node)) is { } moved && !map.HasPartner(node)) map.TakeWhole(moved, node);
        }
    }

    private void PairSimilarRest()
    {
        var candidates = Anchors(oldRest).Where(node => !map.IsTaken(node)).ToList();
        var left = MostComparisons;
        foreach (var current in Anchors(newRest).Where(node => !map.HasPartner(node)).ToList())
        {
            if (map.HasPartner(current) || (left -= candidates.Count) < 0) continue;
            var best = candidates.Where(node => Similarity.AreOfAKind(node, current) && !map.IsTaken(node))
                .Select(node => (Node: node, Likeness: similarity.Of(node, current))).Where(pair => pair.Likeness >= Similarity.Enough)
                .OrderByDescending(pair => pair.Likeness).FirstOrDefault();
            if (best.Node is not null) Pair(best.Node, current);
        }
    }

    // The only function that is left on both sides was written anew.
    private List<SyntaxNode> Functions(IEnumerable<SyntaxNode> nodes, Func<SyntaxNode, bool> isPaired) =>
        [.. Anchors(nodes).Where(node => StatefulSyntax.IsFunction(node) && !isPaired(node)).Distinct()];

    // What is looked for in the rest may be added to it: nodes that are paired then have parts that are not.
    private IEnumerable<SyntaxNode> Anchors(IEnumerable<SyntaxNode> nodes) => nodes.ToList().SelectMany(node => prints.Of(node).Anchors.ToArray());

    /// <summary>An expression that is a body stands for the scope of the parameters, unless it has state of its own.</summary>
    private void PairBodies()
    {
        foreach (var (current, old) in map.Noted.ToList())
        {
            var bodies = FunctionBodies.Of(current);
            if (bodies.Count == 0) continue;
            foreach (var (body, counterpart) in bodies.Zip(FunctionBodies.Of(old)).Where(pair => !StatefulSyntax.IsStateful(pair.First))) map.PairBodies(counterpart, body);
        }
    }
}
