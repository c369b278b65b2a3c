using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Diffing.Matching;

namespace Molt.Emitting;

/// <summary>Where syntax stands in a method's code, as the compiler counts: from the body on, and backwards from it through a constructor's call of another one and the initializers.</summary>
/// <param name="parts">The code's parts, as <see cref="Diffing.MemberSyntax.BodyOf"/> has them.</param>
internal sealed class CodeOffsets(IReadOnlyList<(string Name, SyntaxNode Node)> parts)
{
    private readonly List<SyntaxNode> initializers = [.. parts.Select(part => part.Node).Where(node => node is EqualsValueClauseSyntax)];
    private readonly SyntaxNode? call = parts.Select(part => CallIn(part.Node)).FirstOrDefault(node => node is not null);

    // As Roslyn counts (SourceMemberContainerTypeSymbol.TryCalculateSyntaxOffsetOfPositionInInitializer): without what is between them. A call counts only among what is in its file.
    public int Of(SyntaxNode node) => Of(node, BodyOffsets.StartOf(node));

    /// <summary>Where the scope of a body begins, which is that of a function's parameters: a local function's arrow belongs to it.</summary>
    public int OfScope(SyntaxNode body) => Of(body, body.SpanStart);

    private int Of(SyntaxNode node, int start)
    {
        if (call is not null && IsWithin(node, call)) return start - call.Span.End;
        var index = initializers.FindIndex(initializer => IsWithin(node, initializer));
        if (index < 0) return start - BodyOffsets.StartAround(node);
        var behind = initializers.Skip(index).Sum(initializer => initializer.Span.Length) + (call?.SyntaxTree == node.SyntaxTree ? call.Span.Length : 0);
        return start - initializers[index].SpanStart - behind;
    }

    private static SyntaxNode? CallIn(SyntaxNode part) => part switch
    {
        ConstructorDeclarationSyntax constructor => constructor.Initializer,
        ArgumentListSyntax { Parent: PrimaryConstructorBaseTypeSyntax call } => call,
        _ => null,
    };

    private static bool IsWithin(SyntaxNode node, SyntaxNode around) => node.SyntaxTree == around.SyntaxTree && around.Span.Contains(node.Span);
}
