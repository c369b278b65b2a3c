using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing.Matching;

/// <summary>Syntax whose running instances outlive a call: delegates are made of it, or the method is suspended at it.</summary>
internal static class StatefulSyntax
{
    public static bool HasState(SyntaxNode node) => node.DescendantNodesAndSelf().Any(IsStateful);

    public static bool IsStateful(SyntaxNode node) => IsFunction(node) || IsSuspension(node);

    /// <summary>Nodes that hold state while the program runs, or the statements around it. A function's body is paired with its function.</summary>
    public static bool IsAnchor(SyntaxNode node) => IsStateful(node)
        || node.Kind() is SyntaxKind.LocalDeclarationStatement or SyntaxKind.ExpressionStatement or SyntaxKind.VariableDeclarator
        || node is BlockSyntax { Parent: StatementSyntax and not LocalFunctionStatementSyntax };

    public static bool IsFunction(SyntaxNode node) =>
        node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryClauseSyntax or SelectOrGroupClauseSyntax or OrderingSyntax;

    /// <summary>Where a method can be suspended, to go on there later.</summary>
    public static bool IsSuspension(SyntaxNode node) => node switch
    {
        AwaitExpressionSyntax => true,
        YieldStatementSyntax => true,
        CommonForEachStatementSyntax loop => loop.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
        LocalDeclarationStatementSyntax local => local.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
        UsingStatementSyntax block => block.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
        _ => false,
    };
}
