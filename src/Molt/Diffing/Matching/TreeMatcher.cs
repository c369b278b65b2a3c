using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Molt.Diffing.Matching;

/// <summary>
/// Finds for the nodes of a new body those of the old one that they came from. Unchanged stretches are paired off at both ends, what
/// lies between by the best sum of similarities in order; what found no partner that way (it was wrapped, moved or swapped)
/// is paired wherever it is, equal texts first. No node gets two partners.
/// </summary>
internal sealed class TreeMatcher
{
    // Above this many comparisons children are paired by kind in order: generated code with thousands of statements in a block.
    private const int LargestTable = 250_000;

    private readonly Dictionary<SyntaxNode, SyntaxNode> oldOf = [];
    private readonly HashSet<SyntaxNode> taken = [];
    private readonly List<SyntaxNode> oldRest = [];
    private readonly List<SyntaxNode> newRest = [];

    /// <summary>The old node of each new node that has one.</summary>
    public static IReadOnlyDictionary<SyntaxNode, SyntaxNode> Match(SyntaxNode before, SyntaxNode after)
    {
        var matcher = new TreeMatcher();
        matcher.Pair(before, after);
        matcher.PairRest();
        matcher.PairBodies();
        return matcher.oldOf;
    }

    private void Pair(SyntaxNode before, SyntaxNode after)
    {
        if (before.IsEquivalentTo(after))
        {
            foreach (var (one, other) in before.DescendantNodesAndSelf().Zip(after.DescendantNodesAndSelf())) Take(one, other);
            return;
        }
        Take(before, after);
        var (old, current) = (FunctionBodies.Of(before), FunctionBodies.Of(after));
        if (old.Count == 1 && current.Count == 1 && old[0].RawKind != current[0].RawKind) PairRewritten((before, old[0]), (after, current[0]));
        else PairChildren([.. before.ChildNodes()], [.. after.ChildNodes()]);
    }

    /// <summary>Pairs what a function consists of when its body is written another way: as a block, or as an expression.</summary>
    private void PairRewritten((SyntaxNode Node, SyntaxNode Body) before, (SyntaxNode Node, SyntaxNode Body) after)
    {
        PairChildren([.. before.Node.ChildNodes().Where(node => node != before.Body)], [.. after.Node.ChildNodes().Where(node => node != after.Body)]);
        PairChildren(FunctionBodies.Parts(before.Body), FunctionBodies.Parts(after.Body));
    }

    /// <summary>An expression that is a body stands for the scope of the parameters, unless it has state of its own.</summary>
    private void PairBodies()
    {
        foreach (var (current, old) in oldOf.ToList())
        {
            var bodies = FunctionBodies.Of(current).Zip(FunctionBodies.Of(old));
            foreach (var (body, counterpart) in bodies.Where(pair => !StatefulSyntax.IsStateful(pair.First))) oldOf[body] = counterpart;
        }
    }

    private void Take(SyntaxNode before, SyntaxNode after)
    {
        if (taken.Add(before)) oldOf[after] = before;
    }

    private void PairChildren(List<SyntaxNode> before, List<SyntaxNode> after)
    {
        var start = 0;
        while (start < before.Count && start < after.Count && before[start].IsEquivalentTo(after[start])) start++;
        var end = 0;
        while (end < before.Count - start && end < after.Count - start && before[^(end + 1)].IsEquivalentTo(after[^(end + 1)])) end++;
        for (var index = 0; index < start; index++) Pair(before[index], after[index]);
        for (var index = 1; index <= end; index++) Pair(before[^index], after[^index]);
        PairMiddle(before[start..^end], after[start..^end]);
    }

    private void PairMiddle(List<SyntaxNode> before, List<SyntaxNode> after)
    {
        var pairs = (long)before.Count * after.Count > LargestTable ? InOrder(before, after) : Alignment.Of(before, after, Similarity.Of);
        foreach (var (old, current) in pairs) Pair(old, current);
        oldRest.AddRange(before.Except(pairs.Select(pair => pair.Before)));
        newRest.AddRange(after.Except(pairs.Select(pair => pair.After)));
    }

    private static List<(SyntaxNode Before, SyntaxNode After)> InOrder(List<SyntaxNode> before, List<SyntaxNode> after)
    {
        var queues = before.GroupBy(node => node.RawKind).ToDictionary(group => group.Key, group => new Queue<SyntaxNode>(group));
        return [.. after.Where(node => queues.TryGetValue(node.RawKind, out var queue) && queue.Count > 0)
            .Select(node => (queues[node.RawKind].Dequeue(), node))];
    }

    private void PairRest()
    {
        PairEqualRest();
        foreach (var current in Anchors(newRest).Where(node => !oldOf.ContainsKey(node)).ToList())
        {
            var best = Anchors(oldRest).Where(node => !taken.Contains(node) && Similarity.AreOfAKind(node, current))
                .Select(node => (Node: node, Likeness: Similarity.Of(node, current))).Where(pair => pair.Likeness >= Similarity.Enough)
                .OrderByDescending(pair => pair.Likeness).FirstOrDefault();
            if (best.Node is not null) PairRemaining(best.Node, current);
        }
        if (Functions(oldRest, taken.Contains) is [var old] && Functions(newRest, oldOf.ContainsKey) is [var only] && Similarity.AreOfAKind(old, only)) Pair(old, only);
    }

    // The only function that is left on both sides was written anew.
    private static List<SyntaxNode> Functions(IEnumerable<SyntaxNode> nodes, Func<SyntaxNode, bool> isPaired) =>
        [.. nodes.ToList().SelectMany(node => node.DescendantNodesAndSelf()).Where(node => StatefulSyntax.IsFunction(node) && !isPaired(node)).Distinct()];

    private void PairEqualRest()
    {
        var byText = new Dictionary<string, Queue<SyntaxNode>>();
        foreach (var node in oldRest.SelectMany(node => node.DescendantNodesAndSelf()).Where(IsAnchor))
        {
            var text = Similarity.Text(node);
            if (!byText.TryGetValue(text, out var queue)) byText[text] = queue = new();
            queue.Enqueue(node);
        }
        foreach (var node in newRest.SelectMany(node => node.DescendantNodesAndSelf()).Where(IsAnchor))
        {
            if (oldOf.ContainsKey(node) || !byText.TryGetValue(Similarity.Text(node), out var queue)) continue;
            while (queue.Count > 0 && taken.Contains(queue.Peek())) queue.Dequeue();
            if (queue.Count > 0) Pair(queue.Dequeue(), node);
        }
    }

    private void PairRemaining(SyntaxNode before, SyntaxNode after)
    {
        if (!taken.Contains(before) && !oldOf.ContainsKey(after)) Pair(before, after);
    }

    private static IEnumerable<SyntaxNode> Anchors(IEnumerable<SyntaxNode> nodes) =>
        nodes.ToList().SelectMany(node => node.DescendantNodesAndSelf()).Where(IsAnchor);

    /// <summary>Nodes that hold state while the program runs, or the statements around it.</summary>
    private static bool IsAnchor(SyntaxNode node) => StatefulSyntax.IsStateful(node) || node.Kind() is
        SyntaxKind.Block or SyntaxKind.LocalDeclarationStatement or SyntaxKind.ExpressionStatement or SyntaxKind.VariableDeclarator;
}
