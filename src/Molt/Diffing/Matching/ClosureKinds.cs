using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing.Matching;

/// <summary>
/// Which closures of a method are objects. Those that nothing uses but local functions which are only called are structs, whose variables are on the stack, or in the state machine; a call that
/// waits with the one kind has nothing for code with the other.
/// </summary>
internal sealed class ClosureKinds
{
    private readonly SyntaxNode root;
    private readonly Models models;
    private readonly HashSet<ISymbol> variables = new(SymbolEqualityComparer.Default);
    private readonly HashSet<SyntaxNode> seen = [];

    /// <param name="root">The method's body.</param>
    /// <param name="models">The sources that it is of.</param>
    public ClosureKinds(SyntaxNode root, Models models)
    {
        (this.root, this.models) = (root, models);
        foreach (var node in BodyVariables.Compiled(root, models))
        {
            if (node is AnonymousFunctionExpressionSyntax || (node is LocalFunctionStatementSyntax function && IsSuspended(function))) Reach(node);
            else if (node is QueryExpressionSyntax query) ReachQuery(query);
            else if (node is SimpleNameSyntax name && !IsCalled(name) && LocalFunctionOf(name) is { } held) Reach(held);
        }
    }

    /// <summary>Whether a captured variable is in an object, if it is alone in its closure: where one of a closure is, all are.</summary>
    public bool IsInObject(ISymbol variable) => variables.Contains(variable);

    // What an object runs it may run when the call is gone, and so what that one calls. What stands in it has closures of its own.
    private void Reach(SyntaxNode function)
    {
        if (!seen.Add(function)) return;
        variables.UnionWith(CapturedVariables.Of(function, models));
        ReachCalled(function);
    }

    private void ReachQuery(QueryExpressionSyntax query)
    {
        variables.UnionWith(CapturedVariables.Of(query, models));
        ReachCalled(query);
    }

    private void ReachCalled(SyntaxNode node)
    {
        foreach (var called in node.DescendantNodes().OfType<SimpleNameSyntax>().Select(LocalFunctionOf).OfType<SyntaxNode>().Where(called => !node.Contains(called))) Reach(called);
    }

    private SyntaxNode? LocalFunctionOf(SimpleNameSyntax name) =>
        models.Of(name).GetSymbolInfo(name).Symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction } method
        && method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } function && root.Contains(function) ? function : null;

    private static bool IsCalled(SimpleNameSyntax name) =>
        name.Parent is InvocationExpressionSyntax call && call.Expression == name || name.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } } };

    private static bool IsSuspended(LocalFunctionStatementSyntax function) => function.Modifiers.Any(SyntaxKind.AsyncKeyword)
        || function.DescendantNodes(node => node == function || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).Any(node => node is YieldStatementSyntax);
}
