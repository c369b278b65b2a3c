using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Fuzz.Editing;

namespace Molt.Fuzz.Mutations;

/// <summary>Changes inside statements.</summary>
internal static class ExpressionMutations
{
    public static SyntaxNode? Literal(SyntaxNode root, Random random)
    {
        var literals = root.Nodes<LiteralExpressionSyntax>().Where(node => node.Kind() is SyntaxKind.NumericLiteralExpression or SyntaxKind.StringLiteralExpression).ToList();
        return random.Any(literals) is { } literal ? root.ReplaceNode(literal, Other(literal, random).WithTriviaFrom(literal)) : null;
    }

    public static SyntaxNode? RenameLocal(SyntaxNode root, Random random)
    {
        if (random.Any(root.Nodes<VariableDeclaratorSyntax>().Where(node => node.Parent?.Parent is LocalDeclarationStatementSyntax).ToList()) is not { } local) return null;
        var (old, name) = (local.Identifier.ValueText, $"renamed{random.Next(100)}");
        var method = local.FirstAncestorOrSelf<MemberDeclarationSyntax>()!;
        return root.ReplaceTokens(
            method.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == old && token.Parent is not MemberAccessExpressionSyntax),
            (token, _) => SyntaxFactory.Identifier(name).WithTriviaFrom(token));
    }

    public static SyntaxNode? SwapLambdas(SyntaxNode root, Random random)
    {
        var lambdas = root.Nodes<LambdaExpressionSyntax>();
        if (random.Any(lambdas) is not { } one || random.Any(lambdas) is not { } other || one.Span.IntersectsWith(other.Span)) return null;
        return root.ReplaceNodes([one, other], (node, _) => node == one ? other : one);
    }

    public static SyntaxNode? BlockLambda(SyntaxNode root, Random random)
    {
        if (random.Any(root.Nodes<LambdaExpressionSyntax>().Where(node => node.ExpressionBody is not null).ToList()) is not { } lambda) return null;
        var block = (BlockSyntax)SyntaxFactory.ParseStatement($"{{ return {lambda.ExpressionBody}; }}");
        return root.ReplaceNode(lambda, lambda.WithExpressionBody(null).WithBlock(block));
    }

    /// <summary>Makes an expression depend on another variable that may be in scope.</summary>
    public static SyntaxNode? Capture(SyntaxNode root, Random random)
    {
        if (random.Any(root.Nodes<LambdaExpressionSyntax>().Where(node => node.ExpressionBody is not null).ToList()) is not { } lambda) return null;
        var names = lambda.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)
            && token.Parent is VariableDeclaratorSyntax or ParameterSyntax or ForEachStatementSyntax).Select(token => token.ValueText).Append("this").ToList();
        if (random.Any(names ?? []) is not { } name) return null;
        var captured = SyntaxFactory.ParseExpression(random.Next(2) == 0 ? $"({lambda.ExpressionBody}) + $\"{{{name}}}\".Length" : $"({lambda.ExpressionBody}) + {name}");
        return root.ReplaceNode(lambda.ExpressionBody!, captured);
    }

    private static LiteralExpressionSyntax Other(LiteralExpressionSyntax literal, Random random) => literal.IsKind(SyntaxKind.NumericLiteralExpression)
        ? SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(random.Next(1, 9)))
        : SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal("s" + random.Next(100).ToString(CultureInfo.InvariantCulture)));
}
