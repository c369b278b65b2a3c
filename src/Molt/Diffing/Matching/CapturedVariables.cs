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
        var symbols = flow.ReadInside.Concat(flow.WrittenInside).Concat(flow.CapturedInside).Concat(InTuples(function, models)).Where(symbol => IsOutside(symbol, function));
        return InCode(symbols, function, models).ToHashSet(SymbolEqualityComparer.Default);
    }

    /// <summary>What the lambdas capture that a query is made of.</summary>
    public static IEnumerable<ISymbol> Of(QueryExpressionSyntax query, Models models) => models.Of(query).AnalyzeDataFlow(query) is { Succeeded: true } flow
        ? InCode(flow.CapturedInside.Concat(InTuples(query, models).Where(symbol => IsOutside(symbol, query))), query, models)
        : [];

    /// <summary>
    /// Whether the functions in code capture in both versions what they did: it is the same code, and what is declared elsewhere neither has other parts of it left out nor needs <c>this</c> where it did not.
    /// </summary>
    public static bool AreSame(SyntaxNode before, Models oldModels, SyntaxNode after, Models models) => before.IsEquivalentTo(after) && Reachability.AreSame(before, oldModels, after, models)
        && Named(before, oldModels).Zip(Named(after, models)).All(pair => IsOfThis(pair.First) == IsOfThis(pair.Second));

    private static IEnumerable<ISymbol?> Named(SyntaxNode code, Models models) => code.DescendantNodes().OfType<SimpleNameSyntax>().Where(name => !IsMember(name)).Select(name => Named(name, models));

    private static ISymbol? Named(SimpleNameSyntax name, Models models) => models.Of(name).GetSymbolInfo(name).Symbol;

    private static bool IsOfThis(ISymbol? symbol) => symbol is
        { IsStatic: false, Kind: SymbolKind.Field or SymbolKind.Property or SymbolKind.Event or SymbolKind.Method } and not IMethodSymbol { MethodKind: MethodKind.LocalFunction };

    private static bool IsOutside(ISymbol symbol, SyntaxNode node) => !symbol.DeclaringSyntaxReferences.Any(place => node.Span.Contains(place.Span));

    // The analysis of the flow of data sees uses that the compiler makes no code of: nameof(a) takes no more of a variable than its name, and false ? a : b leaves it out.
    private static IEnumerable<ISymbol> InCode(IEnumerable<ISymbol> symbols, SyntaxNode function, Models models)
    {
        var compiled = BodyVariables.Compiled(function, models).OfType<ExpressionSyntax>().Where(IsUse).Where(use => !IsInNameOf(use)).ToList();
        var others = function.DescendantNodes().OfType<ExpressionSyntax>().Where(IsUse).Except(compiled).ToList();
        // What a local function captures, whoever calls it captures, too.
        if (others.Count == 0 || compiled.OfType<SimpleNameSyntax>().Any(name => Named(name, models) is IMethodSymbol { MethodKind: MethodKind.LocalFunction })) return symbols;
        var named = others.OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText).ToHashSet();
        var used = compiled.Select(use => Used(use, models)).OfType<ISymbol>().ToHashSet(SymbolEqualityComparer.Default);
        var usesParameters = used.Any(symbol => symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } }); // a primary constructor's are fields outside of constructors
        return symbols.Where(symbol => used.Contains(symbol) || (symbol is IParameterSymbol { IsThis: true } ? usesParameters : !named.Contains(symbol.Name)));
    }

    private static bool IsUse(ExpressionSyntax expression) => expression is SimpleNameSyntax or ThisExpressionSyntax or BaseExpressionSyntax;

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
        SimpleNameSyntax name when !IsMember(name) => Named(name, models) switch
        {
            ILocalSymbol { IsConst: false } local => local,
            IParameterSymbol parameter => parameter,
            var symbol => IsOfThis(symbol) ? This(name, models) : null,
        },
        _ => null,
    };

    // What stands behind a dot, or names a part of a pattern, an argument or an initializer.
    private static bool IsMember(SimpleNameSyntax name) => name.Parent is MemberAccessExpressionSyntax access && access.Name == name
        || name.Parent is MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax or AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax };

    private static ISymbol? This(SyntaxNode node, Models models) =>
        models.Of(node).GetSpeculativeSymbolInfo(node.SpanStart, SyntaxFactory.ThisExpression(), SpeculativeBindingOption.BindAsExpression).Symbol;
}
