using Microsoft.CodeAnalysis;

namespace Molt.Diffing.Matching;

/// <summary>Lists the anchors among nodes and what they contain, the outer ones first, that are not paired yet.</summary>
internal sealed class Anchors(Fingerprints prints, TreeMap map)
{
    public List<SyntaxNode> OfOld(List<SyntaxNode> nodes) => Of(nodes.FindAll(node => !map.IsBelowTaken(node)), map.StateOfOld);

    public List<SyntaxNode> OfNew(List<SyntaxNode> nodes) => Of(nodes.FindAll(node => !map.IsBelowEqual(node)), map.StateOfNew);

    private List<SyntaxNode> Of(List<SyntaxNode> nodes, Func<SyntaxNode, PairState> state)
    {
        var anchors = new List<SyntaxNode>(2 * nodes.Count);
        foreach (var node in nodes) Add(node, state, anchors);
        return anchors;
    }

    private void Add(SyntaxNode node, Func<SyntaxNode, PairState> state, List<SyntaxNode> anchors)
    {
        var paired = state(node);
        if (paired == PairState.Whole) return;
        if (paired == PairState.None && StatefulSyntax.IsAnchor(node)) anchors.Add(node);
        if (prints.IsPlain(node)) return;
        foreach (var part in node.ChildNodesAndTokens())
        {
            if (part.AsNode() is { } child) Add(child, state, anchors);
        }
    }
}
