using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing.Matching;

/// <summary>
/// What methods and functions run when they are called. A body is the scope of the parameters, and the closure of captured ones is
/// named after it: bodies of a pair are a pair, however differently they are written.
/// </summary>
internal static class FunctionBodies
{
    /// <summary>In the order in which they are written; several for a query clause that compares or groups.</summary>
    public static IReadOnlyList<SyntaxNode> Of(SyntaxNode node) => node switch
    {
        AnonymousFunctionExpressionSyntax function => [function.Body],
        LocalFunctionStatementSyntax function => Either(function.Body, function.ExpressionBody),
        BaseMethodDeclarationSyntax method => Either(method.Body, method.ExpressionBody),
        AccessorDeclarationSyntax accessor => Either(accessor.Body, accessor.ExpressionBody),
        ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax } getter => [getter],
        SelectClauseSyntax clause => [clause.Expression],
        WhereClauseSyntax clause => [clause.Condition],
        LetClauseSyntax clause => [clause.Expression],
        FromClauseSyntax clause => [clause.Expression],
        OrderingSyntax ordering => [ordering.Expression],
        GroupClauseSyntax clause => [clause.GroupExpression, clause.ByExpression],
        JoinClauseSyntax clause => [clause.InExpression, clause.LeftExpression, clause.RightExpression],
        _ => [],
    };

    /// <summary>Whether what holds one function could call the other, as far as their kinds and the numbers of their parameters tell.</summary>
    public static bool MayFollow(SyntaxNode before, SyntaxNode after) =>
        Similarity.AreOfAKind(before, after) && (ParametersOf(before) is not { } count || ParametersOf(after) is not { } other || count == other);

    private static int? ParametersOf(SyntaxNode function) => function switch
    {
        SimpleLambdaExpressionSyntax => 1,
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.Parameters.Count,
        AnonymousMethodExpressionSyntax { ParameterList: { } parameters } => parameters.Parameters.Count,
        LocalFunctionStatementSyntax local => local.ParameterList.Parameters.Count,
        _ => null,
    };

    /// <summary>The parts of a body that can be those of one that is written the other way: the expressions of its statements.</summary>
    public static List<SyntaxNode> Parts(SyntaxNode body) => body switch
    {
        ArrowExpressionClauseSyntax arrow => [arrow.Expression],
        BlockSyntax block => [.. block.Statements.Select(Expression)],
        _ => [body],
    };

    private static SyntaxNode Expression(StatementSyntax statement) => statement switch
    {
        ReturnStatementSyntax { Expression: { } result } => result,
        ExpressionStatementSyntax call => call.Expression,
        _ => statement,
    };

    private static SyntaxNode[] Either(BlockSyntax? block, ArrowExpressionClauseSyntax? arrow) => block is not null ? [block] : arrow is not null ? [arrow] : [];

    /// <summary>Whether a function is what the code around it returns, at once or by a variable's name.</summary>
    public static bool IsResult(SyntaxNode function) => function.Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax
        || function.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var name, Parent.Parent.Parent: BlockSyntax block } }
        && block.Statements.Any(statement => statement is ReturnStatementSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var returned } } && returned == name);
}
