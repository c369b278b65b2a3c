using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing.Matching;

/// <summary>
/// Finds for the nodes of a new body those of the old one that they came from. Among siblings, what is equal is paired first, in time that grows with their
/// number; then what is equal and has moved; then declarations of variables that have one name; what remains by the best sum of similarities
/// in order; and what found no partner that way (it was wrapped, moved or swapped, and changed) wherever something like it is. No node gets two partners.
/// </summary>
/// <remarks>Rejected: pairing the nodes of a kind by their order, which a statement in front of the others confuses; and the edit distance of whole trees, which takes the cube of their size.</remarks>
internal sealed class TreeMatcher
{
    // Shorter ones are equal by chance.
    private const int LeastMovedTokens = 6;

    // A function that is so like one which was around it, or is in it now, was wrapped or unwrapped.
    private const double AlmostSame = 0.8;

    // Of what has moved and changed, so many comparisons are made.
    private const int MostComparisons = 20_000;

    // A statement has about so many characters, for tables that need not grow. Larger ones are made when they are needed: a method of any length may have changed in one line.
    private const int StatementLength = 48;
    private const int LargestAtFirst = 1_000;

    private readonly Fingerprints prints;
    private readonly Similarity similarity;
    private readonly Alignment alignment;
    private readonly CommonOrder common;
    private readonly TreeMap map;
    private readonly Anchors anchors;
    private readonly List<SyntaxNode> oldRest = [];
    private readonly List<SyntaxNode> newRest = [];

    private TreeMatcher(SyntaxNode before, SyntaxNode after)
    {
        map = new TreeMap(before, after, Math.Min(LargestAtFirst, after.Span.Length / StatementLength));
        prints = new Fingerprints(Math.Min(LargestAtFirst, (before.Span.Length + after.Span.Length) / StatementLength));
        anchors = new Anchors(prints, map);
        similarity = new Similarity(prints);
        alignment = new Alignment(prints);
        common = new CommonOrder(prints, (old, current) => map.TakeWhole(old, current));
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
        var (isOldPlain, isPlain) = (IsPlainStatement(before), IsPlainStatement(after));
        if (isOldPlain && isPlain && similarity.IsRenamed(before, after)) map.TakeWhole(before, after);
        else if (!map.Take(before, after)) return;
        else if (!isOldPlain && !isPlain) PairParts(before, after);
        // What a plain statement consists of needs no partner, and can be none of what needs one.
        else if (!isOldPlain) oldRest.Add(before);
        else if (!isPlain) newRest.Add(after);
    }

    private bool IsPlainStatement(SyntaxNode node) => node is StatementSyntax && prints.IsPlain(node);

    private void PairParts(SyntaxNode before, SyntaxNode after)
    {
        var (old, current) = (FunctionBodies.Of(before), FunctionBodies.Of(after));
        if (old.Count == 1 && current.Count == 1 && old[0].RawKind != current[0].RawKind) PairRewritten((before, old[0]), (after, current[0]));
        else PairChildren(Children(before), Children(after));
    }

    /// <summary>Pairs what a function consists of when its body is written another way: as a block, or as an expression.</summary>
    private void PairRewritten((SyntaxNode Node, SyntaxNode Body) before, (SyntaxNode Node, SyntaxNode Body) after)
    {
        PairChildren([.. before.Node.ChildNodes().Where(node => node != before.Body)], [.. after.Node.ChildNodes().Where(node => node != after.Body)]);
        PairChildren(FunctionBodies.Parts(before.Body), FunctionBodies.Parts(after.Body));
    }

    private static List<SyntaxNode> Children(SyntaxNode node)
    {
        var children = new List<SyntaxNode>();
        foreach (var part in node.ChildNodesAndTokens())
        {
            if (part.AsNode() is { } child) children.Add(child);
        }
        return children;
    }

    private void PairChildren(List<SyntaxNode> before, List<SyntaxNode> after)
    {
        before.RemoveAll(map.IsTaken);
        after.RemoveAll(map.HasPartner);
        var gaps = common.Of(before, after);
        // One that changed in its place: what moved in it moved within it.
        if (gaps is [{ Before: [var old], After: [var current] }] && Similarity.AreOfAKind(old, current))
        {
            PairChanged(old, current);
            return;
        }
        PairMoved([.. gaps.SelectMany(gap => gap.Before)], [.. gaps.SelectMany(gap => gap.After)]);
        foreach (var gap in gaps) PairGap(gap);
    }

    private void PairGap(Gap gap)
    {
        gap.Before.RemoveAll(map.IsTaken);
        gap.After.RemoveAll(map.HasPartner);
        PairNamed(gap);
        // Where nothing but names changed in every statement there is nothing to align.
        var pairs = similarity.AreInOrder(gap.Before, gap.After) ? [.. gap.Before.Zip(gap.After)] : alignment.Of(gap);
        if (pairs.Count < gap.Before.Count) oldRest.AddRange(gap.Before.Except(pairs.Select(pair => pair.Before)));
        if (pairs.Count < gap.After.Count) newRest.AddRange(gap.After.Except(pairs.Select(pair => pair.After)));
        foreach (var (old, current) in pairs) Pair(old, current);
    }

    /// <summary>Pairs the declarations of variables that go by one name on both sides, whatever they are like: to the code around them they are the same.</summary>
    private void PairNamed(Gap gap)
    {
        if (gap.Before.Count < 2 && gap.After.Count < 2) return;
        var old = ByName(gap.Before);
        if (old.Count == 0) return;
        foreach (var (name, node) in ByName(gap.After))
        {
            if (node is null || old.GetValueOrDefault(name) is not { } earlier) continue;
            gap.Before.Remove(earlier);
            gap.After.Remove(node);
            Pair(earlier, node);
        }
    }

    /// <summary>Declarations of one variable by its name; null for what is there twice.</summary>
    private static Dictionary<string, SyntaxNode?> ByName(List<SyntaxNode> nodes)
    {
        var found = new Dictionary<string, SyntaxNode?>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (node is not LocalDeclarationStatementSyntax { Declaration.Variables: [{ Identifier.ValueText: var name }] }) continue;
            if (!found.TryAdd(name, node)) found[name] = null;
        }
        return found;
    }

    /// <summary>Pairs what stands once on either side, wherever it is.</summary>
    private void PairMoved(List<SyntaxNode> before, List<SyntaxNode> after)
    {
        if (before.Count == 0 || after.Count == 0) return;
        var old = Once(anchors.OfOld(before));
        if (old.Count == 0) return;
        foreach (var (exact, node) in Once(anchors.OfNew(after)))
        {
            if (node is not null && old.GetValueOrDefault(exact) is { } moved && moved.IsEquivalentTo(node)) map.TakeWhole(moved, node);
        }
    }

    /// <summary>Nodes by their hashes; null for what is there twice.</summary>
    private Dictionary<ulong, SyntaxNode?> Once(List<SyntaxNode> nodes)
    {
        var found = new Dictionary<ulong, SyntaxNode?>(nodes.Count);
        foreach (var node in nodes)
        {
            var print = prints.Of(node);
            if (print.Count < LeastMovedTokens) continue;
            var key = print.Exact ^ (ulong)node.RawKind;
            found[key] = found.ContainsKey(key) ? null : node;
        }
        return found;
    }

    private void PairRest()
    {
        PairEqualRest();
        var isPaired = PairOnlyFunction();
        if (!isPaired)
        {
            PairSimilarRest();
            isPaired = PairOnlyFunction();
        }
        // What it consists of may be like what it consisted of, and so may what is left of that.
        if (isPaired) PairRest();
    }

    /// <summary>
    /// The only function that is left on both sides was written anew, whatever functions are in it; unless one of these is the old one, or was in it. What a method gives out as its result is not one of those that it kept to itself,
    /// and what it gives out now is what it gave out before, whatever others are left.
    /// </summary>
    private bool PairOnlyFunction()
    {
        var (before, after) = (Functions(anchors.OfOld(oldRest)), Functions(anchors.OfNew(newRest)));
        var (outer, outerNow) = (Outermost(before), Outermost(after));
        if (outer.Where(FunctionBodies.IsResult).ToList() is [var given] && outerNow.Where(FunctionBodies.IsResult).ToList() is [var result] && FunctionBodies.MayFollow(given, result)) Pair(given, result);
        else if (outer is [var old] && outerNow is [var only] && FunctionBodies.MayFollow(old, only) && !after.Any(inner => inner != only && IsRather(old, inner)) && !before.Any(inner => inner != old && IsRather(inner, only))) Pair(old, only);
        else return false;
        return true;
    }

    private bool IsRather(SyntaxNode before, SyntaxNode after) => FunctionBodies.MayFollow(before, after) && similarity.Of(before, after) >= AlmostSame;

    private void PairEqualRest()
    {
        var equal = anchors.OfOld(oldRest).ToLookup(node => prints.Of(node).Exact);
        foreach (var node in anchors.OfNew(newRest))
        {
            if (equal[prints.Of(node).Exact].FirstOrDefault(old => !map.IsTaken(old) && old.IsEquivalentTo(node)) is { } moved && !map.HasPartner(node)) map.TakeWhole(moved, node);
        }
    }

    private void PairSimilarRest()
    {
        var candidates = anchors.OfOld(oldRest);
        var left = MostComparisons;
        foreach (var current in anchors.OfNew(newRest))
        {
            if (map.HasPartner(current)) continue;
            if ((left -= candidates.Count) >= 0 && MostSimilar(candidates, current) is { } old) Pair(old, current);
        }
    }

    private SyntaxNode? MostSimilar(List<SyntaxNode> candidates, SyntaxNode current)
    {
        var (best, most) = ((SyntaxNode?)null, 0.0);
        foreach (var node in candidates)
        {
            if (!FunctionBodies.MayFollow(node, current) || map.IsTaken(node)) continue;
            var likeness = similarity.Of(node, current);
            if (likeness > most && likeness >= Similarity.Enough) (best, most) = (node, likeness);
        }
        return best;
    }

    private static HashSet<SyntaxNode> Functions(List<SyntaxNode> anchors) => [.. anchors.Where(StatefulSyntax.IsFunction)];

    private static List<SyntaxNode> Outermost(HashSet<SyntaxNode> functions) => [.. functions.Where(function => !function.Ancestors().Any(functions.Contains))];

    /// <summary>An expression that is a body stands for the scope of the parameters, unless it has state of its own.</summary>
    private void PairBodies()
    {
        foreach (var (old, current) in map.Noted.Where(pair => FunctionBodies.Of(pair.After).Count > 0).ToList())
        {
            foreach (var (body, counterpart) in FunctionBodies.Of(current).Zip(FunctionBodies.Of(old)).Where(pair => !StatefulSyntax.IsStateful(pair.First))) map.PairBodies(counterpart, body);
        }
    }
}
