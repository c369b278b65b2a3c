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
    public static bool IsAnchor(SyntaxNode node) => node.Kind() switch
    {
        SyntaxKind.LocalDeclarationStatement or SyntaxKind.ExpressionStatement or SyntaxKind.VariableDeclarator => true,
        SyntaxKind.Block => node.Parent is StatementSyntax and not LocalFunctionStatementSyntax,
        _ => IsStateful(node),
    };

    public static bool IsFunction(SyntaxNode node) => node.Kind() is SyntaxKind.SimpleLambdaExpression or SyntaxKind.ParenthesizedLambdaExpression
        or SyntaxKind.AnonymousMethodExpression or SyntaxKind.LocalFunctionStatement
        or SyntaxKind.FromClause or SyntaxKind.LetClause or SyntaxKind.WhereClause or SyntaxKind.JoinClause or SyntaxKind.OrderByClause
        or SyntaxKind.SelectClause or SyntaxKind.GroupClause or SyntaxKind.AscendingOrdering or SyntaxKind.DescendingOrdering;

    /// <summary>Where a method can be suspended, to go on there later.</summary>
    public static bool IsSuspension(SyntaxNode node) => node.Kind() switch
    {
        SyntaxKind.AwaitExpression or SyntaxKind.YieldReturnStatement or SyntaxKind.YieldBreakStatement => true,
        SyntaxKind.ForEachStatement or SyntaxKind.ForEachVariableStatement => ((CommonForEachStatementSyntax)node).AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
        SyntaxKind.LocalDeclarationStatement => ((LocalDeclarationStatementSyntax)node).AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
        SyntaxKind.UsingStatement => ((UsingStatementSyntax)node).AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
        _ => false,
    };
}
