using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing.Matching;

/// <summary>Where syntax stands in its method, as the compiler counts and so knows it again.</summary>
internal static class BodyOffsets
{
    // As Roslyn counts (SourceMemberMethodSymbol.CalculateLocalSyntaxOffset): from the method's block or arrow. A local function's arrow does not belong to its body.
    public static int Of(SyntaxNode node)
    {
        var start = (node as ArrowExpressionClauseSyntax)?.Expression.SpanStart ?? node.SpanStart;
        return start - (node.Ancestors().Select(BodyOf).OfType<SyntaxNode>().FirstOrDefault()?.SpanStart ?? 0);
    }

    private static SyntaxNode? BodyOf(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody,
        AccessorDeclarationSyntax accessor => (SyntaxNode?)accessor.Body ?? accessor.ExpressionBody,
        ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax } => node,
        _ => null,
    };
}
