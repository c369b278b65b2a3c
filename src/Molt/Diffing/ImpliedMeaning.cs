using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing;

/// <summary>Which members a piece of syntax calls without naming them.</summary>
internal static class ImpliedMeaning
{
    /// <summary>Whether both versions call the same; false where the compiler cannot be asked.</summary>
    public static bool IsSame(SyntaxNode before, SemanticModel oldModel, SyntaxNode after, SemanticModel model) =>
        Of(before, oldModel) is { } was && Of(after, model) is { } now && was == now;

    private static string? Of(SyntaxNode node, SemanticModel model) => node switch
    {
        CommonForEachStatementSyntax loop => Enumeration(model.GetForEachStatementInfo(loop)),
        AwaitExpressionSyntax suspension => Awaiting(model.GetAwaitExpressionInfo(suspension)),
        InitializerExpressionSyntax initializer => string.Join(';', initializer.Expressions.Select(item => Key(model.GetCollectionInitializerSymbolInfo(item).Symbol) + Converted(item, model))),
        AssignmentExpressionSyntax { Left: TupleExpressionSyntax or DeclarationExpressionSyntax } => null,
        ConstructorInitializerSyntax call => Key(model.GetSymbolInfo(call).Symbol),
        PrimaryConstructorBaseTypeSyntax call => Key(model.GetSymbolInfo(call).Symbol),
        ConstructorDeclarationSyntax { Initializer: null } constructor => ImplicitBase(model.GetDeclaredSymbol(constructor)?.ContainingType),
        ClassDeclarationSyntax type => ImplicitBase(model.GetDeclaredSymbol(type)),
        InterpolatedStringExpressionSyntax or CollectionExpressionSyntax or RangeExpressionSyntax or DeclarationExpressionSyntax => null,
        ExpressionSyntax expression => Key(model.GetSymbolInfo(expression).Symbol) + Converted(expression, model),
        ArgumentSyntax argument => Converted(argument.Expression, model),
        ReturnStatementSyntax { Expression: { } value } => Converted(value, model),
        EqualsValueClauseSyntax clause => Converted(clause.Value, model),
        ArrowExpressionClauseSyntax clause => Converted(clause.Expression, model),
        ReturnStatementSyntax or ConstructorDeclarationSyntax => "",
        _ => null,
    };

    private static string Converted(ExpressionSyntax expression, SemanticModel model)
    {
        var type = model.GetTypeInfo(expression);
        return $" as {type.Type}->{type.ConvertedType} {Key(model.GetConversion(expression).MethodSymbol)}";
    }

    private static string Enumeration(ForEachStatementInfo info) =>
        $"{Key(info.GetEnumeratorMethod)} {Key(info.MoveNextMethod)} {Key(info.CurrentProperty)} {Key(info.DisposeMethod)} {Key(info.ElementConversion.MethodSymbol)}";

    private static string Awaiting(AwaitExpressionInfo info) => $"{Key(info.GetAwaiterMethod)} {Key(info.GetResultMethod)} {Key(info.IsCompletedProperty)}";

    // The base constructor that is called without being written: it changes when the base's constructors do.
    private static string ImplicitBase(INamedTypeSymbol? type) =>
        string.Join(';', type?.BaseType?.InstanceConstructors.Select(constructor => Key(constructor)) ?? []);

    private static string Key(ISymbol? symbol) =>
        symbol is null ? "" : SymbolNames.MemberKey(symbol) + SymbolNames.CallerView(symbol) + symbol.ContainingType?.ToDisplayString();
}
