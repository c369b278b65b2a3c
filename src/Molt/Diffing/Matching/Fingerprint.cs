using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing.Matching;

/// <summary>What is compared of a node in place of the node.</summary>
/// <param name="Exact">A hash of its tokens and their nesting. Equal nodes have equal ones.</param>
/// <param name="Shape">The same without what the tokens say: a rename leaves it.</param>
/// <param name="Text">The tokens' hashes.</param>
/// <param name="Anchors">The anchors among it and what it contains, the outer ones first.</param>
internal sealed record Fingerprint(ulong Exact, ulong Shape, Stretch<int> Text, Stretch<SyntaxNode> Anchors)
{
    private int[]? sorted;

    /// <summary>How many tokens it has.</summary>
    public int Count => Text.Count;

    /// <summary>How many functions, suspension points, variables and statements it contains.</summary>
    public int Parts { get; init; }

    /// <summary>The hashes of its tokens, in the order of their size.</summary>
    public int[] Tokens => sorted ??= Sorted();

    private int[] Sorted()
    {
        var tokens = Text.ToArray();
        Array.Sort(tokens);
        return tokens;
    }
}

/// <summary>What a node has of a list that belongs to something it is part of.</summary>
internal readonly record struct Stretch<T>(List<T> Whole, int Start, int Count)
{
    public ReadOnlySpan<T> Items => CollectionsMarshal.AsSpan(Whole).Slice(Start, Count);

    public T[] ToArray() => Items.ToArray();
}

/// <summary>Makes fingerprints when they are asked for, and keeps them: those of a node come with those of all that it contains.</summary>
internal sealed class Fingerprints
{
    private const ulong Prime = 0x100000001b3;

    private readonly Dictionary<SyntaxNode, Fingerprint> known = [];

    public Fingerprint Of(SyntaxNode node)
    {
        if (!known.TryGetValue(node, out var print)) known[node] = print = new Writer(this, keepsAll: node is not StatementSyntax).Make(node);
        return print;
    }

    /// <summary>
    /// Reads a node from its first token to its last. Of a statement only the prints of what is likely to be asked for are kept; when somebody asks for
    /// an expression, all parts of it will be asked for.
    /// </summary>
    private sealed class Writer(Fingerprints prints, bool keepsAll)
    {
        private readonly List<int> text = [];
        private readonly List<SyntaxNode> anchors = [];

        public Fingerprint Make(SyntaxNode node) => Print(Read(node), 0, 0);

        private (ulong Exact, ulong Shape, int Parts) Read(SyntaxNode node)
        {
            var (exact, shape, parts) = ((ulong)node.RawKind, (ulong)node.RawKind, 0);
            if (StatefulSyntax.IsAnchor(node)) anchors.Add(node);
            foreach (var child in node.ChildNodesAndTokens())
            {
                var (one, other) = child.AsNode() is { } inner ? Inner(inner, ref parts) : Token(child.AsToken());
                (exact, shape) = (Mixed(exact, one), Mixed(shape, other));
            }
            return (exact, shape, parts);
        }

        private (ulong Exact, ulong Shape) Inner(SyntaxNode node, ref int parts)
        {
            var (start, first) = (text.Count, anchors.Count);
            var read = Read(node);
            var isAnchor = anchors.Count > first && anchors[first] == node;
            if (isAnchor || keepsAll) prints.known.TryAdd(node, Print(read, start, first));
            parts += read.Parts + (isAnchor || node is StatementSyntax ? 1 : 0);
            return (read.Exact, read.Shape);
        }

        private Fingerprint Print((ulong Exact, ulong Shape, int Parts) read, int start, int first) =>
            new(read.Exact, read.Shape, new(text, start, text.Count - start), new(anchors, first, anchors.Count - first)) { Parts = read.Parts };

        private (ulong Exact, ulong Shape) Token(SyntaxToken token)
        {
            var hash = token.Text.GetHashCode(StringComparison.Ordinal);
            text.Add(hash);
            return ((uint)hash, (ulong)token.RawKind);
        }
    }

    private static ulong Mixed(ulong hash, ulong value) => (System.Numerics.BitOperations.RotateLeft(hash, 5) ^ value) * Prime;
}
