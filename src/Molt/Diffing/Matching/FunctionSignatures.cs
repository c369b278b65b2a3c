using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing.Matching;

/// <summary>
/// The signatures of lambdas, local functions and query clauses. Delegates to one cannot run a successor of another signature, so
/// such a pair is none.
/// </summary>
internal static class FunctionSignatures
{
    public static bool AreSame(SyntaxNode before, SemanticModel oldModel, SyntaxNode after, SemanticModel model) => Of(before, oldModel) == Of(after, model);

    private static string Of(SyntaxNode node, SemanticModel model) => node switch
    {
        AnonymousFunctionExpressionSyntax function => Of(model.GetSymbolInfo(function).Symbol as IMethodSymbol),
        LocalFunctionStatementSyntax function => Of(model.GetDeclaredSymbol(function)),
        QueryClauseSyntax clause when model.GetQueryClauseInfo(clause) is var info => $"{Name(info.CastInfo.Symbol)} {Name(info.OperationInfo.Symbol)}",
        SelectOrGroupClauseSyntax clause => Name(model.GetSymbolInfo(clause).Symbol),
        OrderingSyntax ordering => Name(model.GetSymbolInfo(ordering).Symbol),
        _ => "",
    };

    private static string Of(IMethodSymbol? function) => function is null ? "" :
        $"{function.Arity} {function.RefKind} {Name(function.ReturnType)} ({string.Join(", ", function.Parameters.Select(parameter => $"{parameter.RefKind} {Name(parameter.Type)}"))}) {GenericConstraints.Text(function)}";

    private static string Name(ISymbol? symbol) => symbol?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) ?? "";
}
