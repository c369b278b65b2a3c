using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing.Matching;

/// <summary>Where syntax stands in its method, as the compiler counts and so knows it again.</summary>
internal static class BodyOffsets
{
    // As Roslyn counts (SourceMemberMethodSymbol.CalculateLocalSyntaxOffset): from the method's block or arrow.
    public static int Of(SyntaxNode node) => StartOf(node) - StartAround(node);

    /// <summary>Where the method's body begins around a node.</summary>
    public static int StartAround(SyntaxNode node) => node.Ancestors().Select(BodyOf).OfType<SyntaxNode>().FirstOrDefault()?.SpanStart ?? 0;

    /// <summary>Where a body begins in its file: a local function's arrow does not belong to it.</summary>
    public static int StartOf(SyntaxNode node) => (node as ArrowExpressionClauseSyntax)?.Expression.SpanStart ?? node.SpanStart;

    private static SyntaxNode? BodyOf(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody,
        AccessorDeclarationSyntax accessor => (SyntaxNode?)accessor.Body ?? accessor.ExpressionBody,
        ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax } => node,
        _ => null,
    };
}
