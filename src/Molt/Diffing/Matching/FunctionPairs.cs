using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing.Matching;

/// <summary>
/// Takes the partner from functions that cannot run for what was made of it: of another signature, or with a <c>this</c> that the function before
/// had not captured. A variable that was not captured has its default in closures that exist; for <c>this</c> there is none.
/// </summary>
internal sealed class FunctionPairs(TreeMap map, Models oldModels, Models models)
{
    public void Check(SyntaxNode node)
    {
        if (map.OldOf(node) is not { } old) return;
        if (!FunctionSignatures.AreSame(old, oldModels.Of(old), node, models.Of(node)) || NeedsThis(old, node)) map.Bar(node);
    }

    private bool NeedsThis(SyntaxNode old, SyntaxNode node)
    {
        if (node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) || old.IsEquivalentTo(node)) return false;
        var captured = Captured(node, models);
        if (!captured.Any(symbol => IsThis(symbol, node))) return false;
        var earlier = Captured(old, oldModels);
        return !earlier.Any(symbol => IsThis(symbol, old)) && earlier.Count > 0 && !SharesClosureWithThis(old, earlier);
    }

    /// <summary>Whether another function of the method had captured <c>this</c> together with a variable of these: then their closure has it.</summary>
    private bool SharesClosureWithThis(SyntaxNode old, HashSet<ISymbol> earlier) => map.Before.DescendantNodes()
        .Where(other => other != old && other is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
        .Any(other => Captured(other, oldModels) is var captured && captured.Any(symbol => IsThis(symbol, other)) && captured.Overlaps(earlier));

    /// <summary>What a function uses of the functions around it.</summary>
    public static HashSet<ISymbol> Captured(SyntaxNode function, Models models)
    {
        var flow = function switch
        {
            AnonymousFunctionExpressionSyntax lambda => models.Of(function).AnalyzeDataFlow(lambda),
            LocalFunctionStatementSyntax { Body: { } body } => models.Of(function).AnalyzeDataFlow(body),
            LocalFunctionStatementSyntax { ExpressionBody.Expression: { } body } => models.Of(function).AnalyzeDataFlow(body),
            _ => null,
        };
        if (flow is not { Succeeded: true }) return new(SymbolEqualityComparer.Default);
        return flow.ReadInside.Concat(flow.WrittenInside).Concat(flow.CapturedInside)
            .Where(symbol => !symbol.DeclaringSyntaxReferences.Any(place => function.Span.Contains(place.Span)))
            .ToHashSet(SymbolEqualityComparer.Default);
    }

    /// <summary>What the lambdas capture that a query is made of.</summary>
    public static IEnumerable<ISymbol> Captured(QueryExpressionSyntax query, Models models) => models.Of(query).AnalyzeDataFlow(query) is { Succeeded: true } flow ? flow.CapturedInside : [];

    /// <summary>A primary constructor's parameter is a field outside of constructors.</summary>
    private static bool IsThis(ISymbol symbol, SyntaxNode function) => symbol is IParameterSymbol { IsThis: true }
        || (symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } }
            && function.Ancestors().OfType<MemberDeclarationSyntax>().First() is not (ConstructorDeclarationSyntax or BaseFieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null } or TypeDeclarationSyntax));
}
