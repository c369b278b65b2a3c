using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing.Matching;

/// <summary>
/// Whether code is reached at all. The compiler's answer takes a walk through the whole method for each question, so it is asked only where something stands in front that may end
/// before its end, or a condition around that is constant.
/// </summary>
internal static class Reachability
{
    /// <param name="node">A statement, or part of one.</param>
    /// <param name="function">The function around it.</param>
    /// <param name="models">The sources that it is of.</param>
    public static bool IsReached(SyntaxNode node, SyntaxNode function, Models models)
    {
        if (node.FirstAncestorOrSelf<StatementSyntax>() is not { } statement || !function.Contains(statement)) return true;
        var around = statement.AncestorsAndSelf().TakeWhile(one => one != function).OfType<StatementSyntax>();
        return !around.Any(one => InFrontOf(one).Any(earlier => MayNotEnd(earlier, models)) || one.Parent is StatementSyntax parent && Condition(parent) is { } condition && IsConstant(condition, models))
            || models.Of(statement).AnalyzeControlFlow(statement) is not { Succeeded: true, StartPointIsReachable: false };
    }

    /// <summary>Whether the compiler leaves a part of an expression out, with the lambdas in it, because a constant says that it is never evaluated. The arms of a <c>switch</c> over a constant it keeps, all of them.</summary>
    /// <param name="part">The part.</param>
    /// <param name="models">The sources that it is of.</param>
    public static bool IsLeftOut(SyntaxNode part, Models models) => part.Parent switch
    {
        ConditionalExpressionSyntax choice when part != choice.Condition => Folded(choice.Condition, models) is { HasValue: true, Value: bool value } && part != (value ? choice.WhenTrue : choice.WhenFalse),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both when part == both.Right => Folded(both.Left, models) is { HasValue: true, Value: false },
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either when part == either.Right => Folded(either.Left, models) is { HasValue: true, Value: true },
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } instead when part == instead.Right => Constant(instead.Left, models) is { HasValue: true, Value: not null },
        ConditionalAccessExpressionSyntax access when part == access.WhenNotNull => Constant(access.Expression, models) is { HasValue: true, Value: null },
        _ => false,
    };

    /// <summary>Whether the compiler leaves the same out of code that is the same in both versions: a constant that is declared elsewhere may have another value.</summary>
    public static bool AreSame(SyntaxNode before, Models oldModels, SyntaxNode after, Models models) =>
        Conditions(before).Zip(Conditions(after)).All(pair => Constant(pair.First, oldModels).Equals(Constant(pair.Second, models)));

    // Literals are the same as the code is.
    private static IEnumerable<ExpressionSyntax> Conditions(SyntaxNode root) => root.DescendantNodesAndSelf().Select(node => node switch
    {
        ConditionalExpressionSyntax choice => choice.Condition,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression or (int)SyntaxKind.CoalesceExpression } both => both.Left,
        ConditionalAccessExpressionSyntax access => access.Expression,
        DoStatementSyntax loop => loop.Condition,
        SwitchStatementSyntax selection => selection.Expression,
        StatementSyntax statement => Condition(statement),
        _ => null,
    }).OfType<ExpressionSyntax>().Where(condition => condition.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any());

    private static IEnumerable<StatementSyntax> InFrontOf(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements.TakeWhile(one => one != statement),
        SwitchSectionSyntax section => section.Statements.TakeWhile(one => one != statement),
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => unit.Members.OfType<GlobalStatementSyntax>().Select(one => one.Statement).TakeWhile(one => one != statement),
        _ => [],
    };

    private static bool MayNotEnd(StatementSyntax statement, Models models) => statement switch
    {
        ReturnStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax => true,
        YieldStatementSyntax { Expression: null } => true,
        IfStatementSyntax branch when IsConstant(branch.Condition, models) => true,
        IfStatementSyntax { Else: { } other } branch => MayNotEnd(branch.Statement, models) && MayNotEnd(other.Statement, models),
        ForStatementSyntax { Condition: null } => true,
        WhileStatementSyntax or ForStatementSyntax => IsConstant(Condition(statement)!, models),
        DoStatementSyntax loop => IsConstant(loop.Condition, models) || MayNotEnd(loop.Statement, models),
        SwitchStatementSyntax selection => selection.Sections.Any(section => section.Statements.LastOrDefault() is not BreakStatementSyntax),
        IfStatementSyntax or CommonForEachStatementSyntax or LocalFunctionStatementSyntax => false,
        _ => statement.ChildNodes().OfType<StatementSyntax>().Concat(statement.ChildNodes().OfType<FinallyClauseSyntax>().Select(last => last.Block)).Any(part => MayNotEnd(part, models)),
    };

    private static ExpressionSyntax? Condition(StatementSyntax statement) => statement switch
    {
        IfStatementSyntax branch => branch.Condition,
        WhileStatementSyntax loop => loop.Condition,
        ForStatementSyntax loop => loop.Condition,
        _ => null,
    };

    private static bool IsConstant(ExpressionSyntax condition, Models models) => Constant(condition, models).HasValue;

    /// <summary>The value of an expression that is constant for the language, or that the compiler makes one of while it lowers the code: <c>false &amp;&amp; a</c> is.</summary>
    private static Optional<object?> Folded(ExpressionSyntax expression, Models models)
    {
        if (Constant(expression, models) is { HasValue: true } constant) return constant;
        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Folded(parenthesized.Expression, models);
            case ConditionalExpressionSyntax choice when Folded(choice.Condition, models) is { HasValue: true, Value: bool value }:
                return Folded(value ? choice.WhenTrue : choice.WhenFalse, models);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } both:
                var isOr = both.IsKind(SyntaxKind.LogicalOrExpression);
                if (Folded(both.Left, models) is { HasValue: true, Value: bool left }) return left == isOr ? left : Folded(both.Right, models);
                return default;
            default:
                return default;
        }
    }

    private static Optional<object?> Constant(ExpressionSyntax condition, Models models) => models.Of(condition).GetConstantValue(condition);
}
