using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Diffing.Replacing;

namespace Molt.Diffing.Matching;

/// <summary>
/// Takes the partner from whatever holds a value of a type that the edit replaces: a variable of a suspended call or of a closure is of the type
/// before, and code after the edit speaks of the new one. Delegates and calls that have such a value end in their old code.
/// </summary>
internal sealed class ReplacedValues(TreeMap map, Models models, Replacement replacement)
{
    /// <param name="nodes">All nodes of the new code.</param>
    /// <returns>False when no call of the method can go on: then nothing of it came from anything.</returns>
    public bool Check(IReadOnlyList<SyntaxNode> nodes)
    {
        if (replacement.IsEmpty) return true;
        if (nodes.Any(IsAwaited)) return false;
        var isCaptured = nodes.Where(StatefulSyntax.IsFunction).ToList() is { Count: > 0 } functions && functions.Any(Captures);
        foreach (var node in nodes)
        {
            if (StatefulSyntax.IsFunction(node) && (isCaptured || HasInSignature(node))) map.Bar(node);
            else if (StatefulSyntax.IsSuspension(node) ? IsHeld(node) : isCaptured || Declares(node) || Uses(node)) map.BarAlone(node);
        }
        return true;
    }

    private bool IsAwaited(SyntaxNode node) => node is AwaitExpressionSyntax point
        && models.Of(node).GetAwaitExpressionInfo(point).GetAwaiterMethod?.ReturnType is { } awaiter && replacement.IsIn(awaiter);

    private bool Captures(SyntaxNode function) => CapturedVariables.Of(function, models).Any(variable => replacement.IsIn(TypeOf(variable)));

    private bool HasInSignature(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax => models.Of(function).GetSymbolInfo(function).Symbol,
        LocalFunctionStatementSyntax => models.Of(function).GetDeclaredSymbol(function),
        QueryClauseSyntax clause => models.Of(function).GetQueryClauseInfo(clause).OperationInfo.Symbol,
        _ => models.Of(function).GetSymbolInfo(function).Symbol,
    } is IMethodSymbol method && (replacement.IsInSignature(method) || method.TypeArguments.Any(replacement.IsIn) || replacement.IsIn(method.ReceiverType));

    /// <summary>Whether a call that waits there has a variable in scope, or a value that its expression goes on with, of a replaced type.</summary>
    private bool IsHeld(SyntaxNode point) => models.Of(point).LookupSymbols(point.SpanStart).Any(symbol => replacement.IsIn(TypeOf(symbol)) && IsBefore(symbol, point))
        || point.AncestorsAndSelf().TakeWhile(around => around is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax or ElementAccessExpressionSyntax)
            .SelectMany(around => around.ChildNodes().OfType<ExpressionSyntax>()).Any(part => replacement.IsIn(models.Of(part).GetTypeInfo(part).Type))
        || point.Ancestors().OfType<CommonForEachStatementSyntax>().Any(Uses);

    // One that is declared further down is assigned there before it is used again.
    private static bool IsBefore(ISymbol variable, SyntaxNode point) => variable.DeclaringSyntaxReferences.All(declared => declared.Span.Start < point.SpanStart);

    private bool Declares(SyntaxNode node) => node is VariableDeclaratorSyntax or ParameterSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax or CatchDeclarationSyntax
        && models.Of(node).GetDeclaredSymbol(node) is { } declared && replacement.IsIn(TypeOf(declared));

    /// <summary>Whether a statement keeps the value of an expression for as long as it runs.</summary>
    private bool Uses(SyntaxNode node) => node switch
    {
        CommonForEachStatementSyntax loop => IsOf(loop.Expression) || replacement.IsIn(models.Of(loop).GetForEachStatementInfo(loop).ElementType),
        UsingStatementSyntax { Expression: { } resource } => IsOf(resource),
        LockStatementSyntax locked => IsOf(locked.Expression),
        SwitchStatementSyntax choice => IsOf(choice.Expression),
        SwitchExpressionSyntax choice => IsOf(choice.GoverningExpression),
        _ => false,
    };

    private bool IsOf(ExpressionSyntax expression) => replacement.IsIn(models.Of(expression).GetTypeInfo(expression).Type);

    private static ITypeSymbol? TypeOf(ISymbol variable) => variable switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };
}
