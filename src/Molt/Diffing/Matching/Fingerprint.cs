using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing.Matching;

/// <summary>What is compared of a node in place of the node.</summary>
/// <param name="Exact">A hash of its tokens and their nesting. Equal nodes have equal ones.</param>
/// <param name="Shape">The same without what the tokens say: a rename leaves it.</param>
/// <param name="Text">The hashes of the tokens of what it is part of.</param>
/// <param name="Start">Where its own begin.</param>
/// <param name="Count">How many it has.</param>
internal sealed record Fingerprint(ulong Exact, ulong Shape, List<int> Text, int Start, int Count)
{
    private int[]? sorted;

    /// <summary>How many functions, suspension points, variables and statements it contains.</summary>
    public int Parts { get; init; }

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
        var (start, exact, shape, parts) = (text.Count, (ulong)node.RawKind, (ulong)node.RawKind, 0);
        foreach (var child in node.ChildNodesAndTokens())
        {
            var (one, other) = child.AsNode() is { } inner ? Inner(inner, text, ref parts) : Token(child.AsToken(), text);
            (exact, shape) = (Mixed(exact, one), Mixed(shape, other));
        }
        return new(exact, shape, text, start, text.Count - start) { Parts = parts };
    }

    private (ulong Exact, ulong Shape) Inner(SyntaxNode node, List<int> text, ref int parts)
    {
        var print = Make(node, text);
        var isAnchor = StatefulSyntax.IsAnchor(node);
        if (isAnchor) known.TryAdd(node, print);
        parts += print.Parts + (isAnchor || node is StatementSyntax ? 1 : 0);
        return (print.Exact, print.Shape);
    }

    private static (ulong Exact, ulong Shape) Token(SyntaxToken token, List<int> text)
    {
        var hash = token.Text.GetHashCode(StringComparison.Ordinal);
        text.Add(hash);
        return ((uint)hash, (ulong)token.RawKind);
    }

    private static ulong Mixed(ulong hash, ulong value) => (System.Numerics.BitOperations.RotateLeft(hash, 5) ^ value) * Prime;
}
