using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing.Matching;

/// <summary>The variables that functions use of those around them, <c>this</c> among them.</summary>
internal static class CapturedVariables
{
    /// <summary>What a lambda or local function captures.</summary>
    public static HashSet<ISymbol> Of(SyntaxNode function, Models models)
    {
        var flow = function switch
        {
            AnonymousFunctionExpressionSyntax lambda => models.Of(function).AnalyzeDataFlow(lambda),
            LocalFunctionStatementSyntax { Body: { } body } => models.Of(function).AnalyzeDataFlow(body),
            LocalFunctionStatementSyntax { ExpressionBody.Expression: { } body } => models.Of(function).AnalyzeDataFlow(body),
            _ => null,
        };
        if (flow is not { Succeeded: true }) return new(SymbolEqualityComparer.Default);
        return flow.ReadInside.Concat(flow.WrittenInside).Concat(flow.CapturedInside).Concat(InTuples(function, models)).Where(symbol => IsOutside(symbol, function) && !IsOnlyNamed(symbol, function, models)).ToHashSet(SymbolEqualityComparer.Default);
    }

    /// <summary>What the lambdas capture that a query is made of.</summary>
    public static IEnumerable<ISymbol> Of(QueryExpressionSyntax query, Models models) => models.Of(query).AnalyzeDataFlow(query) is { Succeeded: true } flow
        ? flow.CapturedInside.Concat(InTuples(query, models).Where(symbol => IsOutside(symbol, query))).Where(symbol => !IsOnlyNamed(symbol, query, models))
        : [];

    private static bool IsOutside(ISymbol symbol, SyntaxNode node) => !symbol.DeclaringSyntaxReferences.Any(place => node.Span.Contains(place.Span));

    // nameof(a) uses no more of a variable than its name, which the analysis of the flow of data takes for the variable.
    private static bool IsOnlyNamed(ISymbol symbol, SyntaxNode function, Models models)
    {
        var names = function.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == symbol.Name).ToLookup(IsInNameOf);
        return names[true].Any() && !names[false].Any(name => SymbolEqualityComparer.Default.Equals(models.Of(name).GetSymbolInfo(name).Symbol, symbol));
    }

    private static bool IsInNameOf(SyntaxNode node) => node.Ancestors().TakeWhile(around => around is not StatementSyntax)
        .Any(around => around is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } });

    // Roslyn 5.12 does not see that a part of a tuple is read of which another one is asked for in the same breath, (a, b).Item1, nor that one itself.
    private static IEnumerable<ISymbol> InTuples(SyntaxNode function, Models models) => function.DescendantNodes().OfType<TupleExpressionSyntax>().Where(IsAsked)
        .SelectMany(tuple => tuple.DescendantNodes().OfType<ExpressionSyntax>()).Select(expression => Used(expression, models)).OfType<ISymbol>();

    private static bool IsAsked(TupleExpressionSyntax tuple)
    {
        ExpressionSyntax asked = tuple;
        while (asked.Parent is ParenthesizedExpressionSyntax around) asked = around;
        return asked.Parent is MemberAccessExpressionSyntax access && access.Expression == asked;
    }

    private static ISymbol? Used(ExpressionSyntax expression, Models models) => expression switch
    {
        ThisExpressionSyntax or BaseExpressionSyntax => This(expression, models),
        SimpleNameSyntax name when !IsMember(name) => models.Of(name).GetSymbolInfo(name).Symbol switch
        {
            ILocalSymbol { IsConst: false } or IParameterSymbol => models.Of(name).GetSymbolInfo(name).Symbol,
            { IsStatic: false, Kind: SymbolKind.Field or SymbolKind.Property or SymbolKind.Event or SymbolKind.Method } and not IMethodSymbol { MethodKind: MethodKind.LocalFunction } => This(name, models),
            _ => null,
        },
        _ => null,
    };

    // What stands behind a dot, or names a part of a pattern, an argument or an initializer.
    private static bool IsMember(SimpleNameSyntax name) => name.Parent is MemberAccessExpressionSyntax access && access.Name == name
        || name.Parent is MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax or AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax };

    private static ISymbol? This(SyntaxNode node, Models models) =>
        models.Of(node).GetSpeculativeSymbolInfo(node.SpanStart, SyntaxFactory.ThisExpression(), SpeculativeBindingOption.BindAsExpression).Symbol;
}
