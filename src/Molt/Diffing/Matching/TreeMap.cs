using Microsoft.CodeAnalysis;

namespace Molt.Diffing.Matching;

/// <summary>
/// Which old node each new node came from. Of equal subtrees only the tops are noted; what is below is paired when somebody asks. No node
/// has two partners.
/// </summary>
internal sealed class TreeMap(SyntaxNode before, SyntaxNode after)
{
    private readonly Dictionary<SyntaxNode, SyntaxNode> oldOf = [];
    private readonly HashSet<SyntaxNode> equal = []; // new nodes that the whole subtree is paired below
    private readonly Dictionary<SyntaxNode, SyntaxNode> newOf = [];
    private readonly HashSet<SyntaxNode> takenWhole = [];
    private readonly HashSet<SyntaxNode> barred = [];
    private readonly HashSet<SyntaxNode> alone = [];

    public SyntaxNode Before => before;

    public SyntaxNode After => after;

    /// <summary>The pairs that are not below equal ones.</summary>
    public IReadOnlyDictionary<SyntaxNode, SyntaxNode> Noted => oldOf;

    /// <summary>The old node of a new one; null when it has none.</summary>
    public SyntaxNode? OldOf(SyntaxNode node)
    {
        if (alone.Contains(node)) return null;
        for (var around = node; around is not null; around = around == after ? null : around.Parent)
        {
            if (barred.Contains(around)) return null;
        }
        return Partner(node);
    }

    /// <summary>Says that neither a node nor what it contains came from anything.</summary>
    public void Bar(SyntaxNode node) => barred.Add(node);

    /// <summary>Says that a node came from nothing; what it contains may have.</summary>
    public void BarAlone(SyntaxNode node) => alone.Add(node);

    public bool IsTaken(SyntaxNode old)
    {
        for (var around = old; around is not null; around = around == before ? null : around.Parent)
        {
            if (newOf.ContainsKey(around)) return around == old || takenWhole.Contains(around);
        }
        return false;
    }

    public bool HasPartner(SyntaxNode node) => Partner(node) is not null;

    /// <summary>Pairs two nodes, but not what they contain.</summary>
    public bool Take(SyntaxNode old, SyntaxNode current)
    {
        if (IsTaken(old) || HasPartner(current)) return false;
        newOf[old] = current;
        oldOf[current] = old;
        return true;
    }

    /// <summary>Pairs two equal nodes with all that they contain.</summary>
    public bool TakeWhole(SyntaxNode old, SyntaxNode current)
    {
        if (!Take(old, current)) return false;
        equal.Add(current);
        takenWhole.Add(old);
        return true;
    }

    /// <summary>
    /// Pairs the bodies of functions, which stand for the scope of the parameters, whatever they are paired with as code. An expression may be a body and,
    /// in another version, the result of one: as that it has a partner besides.
    /// </summary>
    public void PairBodies(SyntaxNode old, SyntaxNode current)
    {
        if (Partner(current) == old) return;
        Expand(current);
        if (old.RawKind == current.RawKind && newOf.GetValueOrDefault(old) is { } other)
        {
            Expand(other);
            oldOf.Remove(other);
        }
        newOf[old] = current;
        oldOf[current] = old;
    }

    private SyntaxNode? Partner(SyntaxNode node)
    {
        if (oldOf.TryGetValue(node, out var partner)) return partner;
        if (node == after || node.Parent is not { } parent || Partner(parent) is null) return null;
        Expand(parent);
        return oldOf.GetValueOrDefault(node);
    }

    /// <summary>Pairs the parts of a node that is paired as a whole.</summary>
    private void Expand(SyntaxNode node)
    {
        if (!equal.Remove(node)) return;
        foreach (var (one, other) in oldOf[node].ChildNodes().Zip(node.ChildNodes()))
        {
            // A part may have been paired before the whole.
            if (oldOf.ContainsKey(other) || !newOf.TryAdd(one, other)) continue;
            oldOf[other] = one;
            equal.Add(other);
            takenWhole.Add(one);
        }
    }
}
