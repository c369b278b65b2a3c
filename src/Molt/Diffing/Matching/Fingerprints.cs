using System.Buffers;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing.Matching;

/// <summary>Makes fingerprints when they are asked for, and keeps them.</summary>
/// <remarks>
/// They are made of the source text. Nodes and tokens of a tree come into being when they are looked at: to walk all those of a long method takes ten times as long as
/// to read it, and leaves as much garbage.
/// </remarks>
internal sealed class Fingerprints(int capacity)
{
    private readonly Dictionary<SyntaxNode, Fingerprint> known = new(capacity);
    private readonly List<int> tokens = [];

    public Fingerprint Of(SyntaxNode node)
    {
        ref var print = ref CollectionsMarshal.GetValueRefOrAddDefault(known, node, out _);
        return print ??= Read(node, null);
    }

    /// <summary>The tokens of a node. Most nodes are never asked for theirs.</summary>
    public TokenBag TokensOf(SyntaxNode node)
    {
        var print = Of(node);
        if (print.Tokens is { } known) return known;
        tokens.Clear();
        Read(node, tokens);
        return print.Tokens = new([.. tokens]);
    }

    /// <summary>Whether a node certainly contains nothing that outlives a call: no function, point of suspension, variable or statement.</summary>
    public bool IsPlain(SyntaxNode node) =>
        node is ExpressionStatementSyntax or ReturnStatementSyntax or ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax or VariableDeclaratorSyntax && Of(node).IsPlain;

    /// <summary>Whether a node contains two functions, points of suspension, variables or statements, which could have changed places.</summary>
    public bool HasTwoParts(SyntaxNode node) => Of(node).HasTwoParts ??= CountParts(node, 0) > 1;

    private int CountParts(SyntaxNode node, int count)
    {
        if (IsPlain(node)) return count;
        foreach (var part in node.ChildNodesAndTokens())
        {
            if (part.AsNode() is not { } child) continue;
            if (child is StatementSyntax || StatefulSyntax.IsAnchor(child)) count++;
            if (count < 2) count = CountParts(child, count);
            if (count > 1) break;
        }
        return count;
    }

    private static Fingerprint Read(SyntaxNode node, List<int>? tokens)
    {
        var span = node.Span;
        var text = ArrayPool<char>.Shared.Rent(span.Length);
        node.SyntaxTree.GetText().CopyTo(span.Start, text, 0, span.Length);
        var reader = new TokenReader(text.AsSpan(0, span.Length), tokens);
        reader.Read();
        ArrayPool<char>.Shared.Return(text);
        return new(reader.Exact, reader.Shape, reader.Count, reader.IsPlain);
    }
}
