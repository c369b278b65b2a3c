using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing.Matching;

/// <summary>Whether code gives a variable another value than the one that it is declared with.</summary>
internal static class VariableWrites
{
    /// <param name="root">The code.</param>
    /// <param name="variable">A local variable or a parameter.</param>
    /// <param name="models">The sources that it is of.</param>
    public static bool AreIn(SyntaxNode root, ISymbol variable, Models models) => root.DescendantNodes().OfType<IdentifierNameSyntax>()
        .Where(name => name.Identifier.ValueText == variable.Name && SymbolEqualityComparer.Default.Equals(models.Of(name).GetSymbolInfo(name).Symbol, variable))
        .Any(name => IsWritten(name, models));

    private static bool IsWritten(ExpressionSyntax use, Models models) => use.Parent switch
    {
        ParenthesizedExpressionSyntax around => IsWritten(around, models),
        AssignmentExpressionSyntax assignment => assignment.Left == use,
        PrefixUnaryExpressionSyntax unary => unary.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression,
        PostfixUnaryExpressionSyntax unary => unary.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression,
        ArgumentSyntax { Parent: TupleExpressionSyntax tuple } => IsWritten(tuple, models),
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        RefExpressionSyntax => true,
        ForEachVariableStatementSyntax loop => loop.Variable == use,
        // A struct's fields are parts of it, and what is called on it may assign them.
        MemberAccessExpressionSyntax access when access.Expression == use && models.Of(use).GetTypeInfo(use).Type is { IsValueType: true, SpecialType: SpecialType.None, IsReadOnly: false } => true,
        ElementAccessExpressionSyntax access when access.Expression == use && models.Of(use).GetTypeInfo(use).Type is { IsValueType: true, IsReadOnly: false } => true,
        _ => false,
    };
}
