using Microsoft.CodeAnalysis;

namespace Molt.Diffing.Matching;

/// <summary>What is compared of a node in place of the node.</summary>
/// <param name="Exact">A hash of its tokens and their nesting. Equal nodes have equal ones.</param>
/// <param name="Text">The hashes of the tokens of what it is part of.</param>
/// <param name="Start">Where its own begin.</param>
/// <param name="Count">How many it has.</param>
internal sealed record Fingerprint(ulong Exact, List<int> Text, int Start, int Count)
{
    private int[]? sorted;

    /// <summary>The hashes of its tokens, in the order of their size.</summary>
    public int[] Tokens => sorted ??= Sorted();

    private int[] Sorted()
    {
        var tokens = Text.GetRange(Start, Count).ToArray();
        Array.Sort(tokens);
        return tokens;
    }
}

/// <summary>Makes fingerprints when they are asked for, and keeps them: those of a node come with those of all that it contains.</summary>
internal sealed class Fingerprints
{
    private const ulong Prime = 0x100000001b3;

    private readonly Dictionary<SyntaxNode, Fingerprint> known = [];

    public Fingerprint Of(SyntaxNode node)
    {
        if (!known.TryGetValue(node, out var print)) known[node] = print = Make(node, []);
        return print;
    }

    private Fingerprint Make(SyntaxNode node, List<int> text)
    {
        var (start, hash) = (text.Count, (ulong)node.RawKind);
        foreach (var child in node.ChildNodesAndTokens()) hash = Mixed(hash, child.AsNode() is { } inner ? Inner(inner, text) : Token(child.AsToken(), text));
        return new(hash, text, start, text.Count - start);
    }

    private ulong Inner(SyntaxNode node, List<int> text)
    {
        var print = Make(node, text);
        if (StatefulSyntax.IsAnchor(node)) known.TryAdd(node, print);
        return print.Exact;
    }

    private static ulong Token(SyntaxToken token, List<int> text)
    {
        var hash = token.Text.GetHashCode(StringComparison.Ordinal);
        text.Add(hash);
        return (uint)hash;
    }

    private static ulong Mixed(ulong hash, ulong value) => (System.Numerics.BitOperations.RotateLeft(hash, 5) ^ value) * Prime;
}
