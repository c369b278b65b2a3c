using Microsoft.CodeAnalysis;

namespace Molt.Diffing.Matching;

/// <summary>
/// Which old node each new node came from. Of equal subtrees only the tops are noted; what is below is paired when somebody asks. No node
/// has two partners.
/// </summary>
internal sealed class TreeMap(SyntaxNode before, SyntaxNode after, int capacity)
{
    private readonly Dictionary<SyntaxNode, Partner> oldOf = new(capacity);
    private readonly Dictionary<SyntaxNode, Partner> newOf = new(capacity);
    private readonly HashSet<SyntaxNode> barred = [];
    private readonly HashSet<SyntaxNode> alone = [];

    public SyntaxNode Before => before;

    public SyntaxNode After => after;

    /// <summary>The pairs that are not below equal ones.</summary>
    public IEnumerable<(SyntaxNode Before, SyntaxNode After)> Noted => oldOf.Select(pair => (pair.Value.Node, pair.Key));

    /// <summary>The old node of a new one; null when it has none.</summary>
    public SyntaxNode? OldOf(SyntaxNode node)
    {
        if (alone.Contains(node)) return null;
        for (var around = node; around is not null && barred.Count > 0; around = around == after ? null : around.Parent)
        {
            if (barred.Contains(around)) return null;
        }
        return PartnerOf(node);
    }

    /// <summary>Says that neither a node nor what it contains came from anything.</summary>
    public void Bar(SyntaxNode node) => barred.Add(node);

    /// <summary>Says that a node came from nothing; what it contains may have.</summary>
    public void BarAlone(SyntaxNode node) => alone.Add(node);

    public bool IsTaken(SyntaxNode old)
    {
        for (var around = old; around is not null; around = around == before ? null : around.Parent)
        {
            if (newOf.TryGetValue(around, out var partner)) return around == old || partner.IsWhole;
        }
        return false;
    }

    /// <summary>Whether an old node is part of one that is paired with all that it contains.</summary>
    public bool IsBelowTaken(SyntaxNode old) => IsTaken(old) && !newOf.ContainsKey(old);

    /// <summary>The same of a new node.</summary>
    public bool IsBelowEqual(SyntaxNode node) => !oldOf.ContainsKey(node) && HasPartner(node);

    /// <summary>The state of an old node that is not below one that is paired as a whole.</summary>
    public PairState StateOfOld(SyntaxNode old) => State(newOf.GetValueOrDefault(old));

    /// <summary>The same of a new node.</summary>
    public PairState StateOfNew(SyntaxNode node) => State(oldOf.GetValueOrDefault(node));

    public bool HasPartner(SyntaxNode node) => PartnerOf(node) is not null;

    /// <summary>Pairs two nodes, but not what they contain.</summary>
    public bool Take(SyntaxNode old, SyntaxNode current) => Take(old, current, isWhole: false);

    /// <summary>Pairs two equal nodes with all that they contain.</summary>
    public bool TakeWhole(SyntaxNode old, SyntaxNode current) => Take(old, current, isWhole: true);

    /// <summary>
    /// Pairs the bodies of functions, which stand for the scope of the parameters, whatever they are paired with as code. An expression may be a body and,
    /// in another version, the result of one: as that it has a partner besides.
    /// </summary>
    public void PairBodies(SyntaxNode old, SyntaxNode current)
    {
        if (PartnerOf(current) == old) return;
        Expand(current);
        if (newOf.TryGetValue(old, out var former) && old.RawKind == current.RawKind)
        {
            Expand(former.Node);
            oldOf.Remove(former.Node);
        }
        newOf[old] = new(current, former.IsWhole);
        oldOf[current] = new(old, false);
    }

    private bool Take(SyntaxNode old, SyntaxNode current, bool isWhole)
    {
        if (IsTaken(old) || HasPartner(current)) return false;
        newOf[old] = new(current, isWhole);
        oldOf[current] = new(old, isWhole);
        return true;
    }

    private static PairState State(Partner partner) => partner.Node is null ? PairState.None : partner.IsWhole ? PairState.Whole : PairState.Alone;

    private SyntaxNode? PartnerOf(SyntaxNode node)
    {
        if (oldOf.TryGetValue(node, out var partner)) return partner.Node;
        if (node == after || node.Parent is not { } parent || !IsWhole(parent)) return null;
        Expand(parent);
        return oldOf.GetValueOrDefault(node).Node;
    }

    private bool IsWhole(SyntaxNode node) => oldOf.TryGetValue(node, out var partner) ? partner.IsWhole : PartnerOf(node) is not null;

    /// <summary>Pairs the parts of a node that is paired as a whole.</summary>
    private void Expand(SyntaxNode node)
    {
        if (!oldOf.TryGetValue(node, out var pair) || !pair.IsWhole) return;
        var old = pair.Node;
        oldOf[node] = new(old, false);
        foreach (var (one, other) in old.ChildNodes().Zip(node.ChildNodes()))
        {
            if (!Similarity.AreOfAKind(one, other)) return; // names alone had changed, but the compiler reads it in another way for that
            // A part may have been paired before the whole.
            if (oldOf.ContainsKey(other) || !newOf.TryAdd(one, new(other, true))) continue;
            oldOf[other] = new(one, true);
        }
    }

    /// <param name="IsWhole">Whether all that the nodes contain is paired too. On the side of the new ones: and is not noted yet.</param>
    private readonly record struct Partner(SyntaxNode Node, bool IsWhole);
}
