using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing.Matching;

/// <summary>
/// Takes the partner from functions that cannot run for what was made of it: of another signature, or with a <c>this</c> that the function before
/// had not captured, where its calls may be waiting. A variable that was not captured has its default in closures that exist; for <c>this</c> there is none. Delegates are asked for it when they are called, and need no such care.
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
        if (node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) || CapturedVariables.AreSame(old, oldModels, node, models)) return false;
        var captured = CapturedVariables.Of(node, models);
        if (!captured.Any(symbol => IsThis(symbol, node))) return false;
        var earlier = CapturedVariables.Of(old, oldModels);
        return !earlier.Any(symbol => IsThis(symbol, old)) && earlier.Count > 0 && !(IsHeld(old, map.Before, oldModels) && IsHeld(node, map.After, models));
    }

    /// <summary>Whether nothing but delegates can be made of a function, and of its closure: no call of it waits, and it is not handed its variables when it is called.</summary>
    private static bool IsHeld(SyntaxNode function, SyntaxNode body, Models models) => function switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.AsyncKeyword.IsKind(SyntaxKind.None),
        LocalFunctionStatementSyntax local => models.Of(local).GetDeclaredSymbol(local) is IMethodSymbol { IsAsync: false, IsIterator: false } symbol && IsInDelegate(symbol, body, models),
        _ => false,
    };

    private static bool IsInDelegate(IMethodSymbol function, SyntaxNode body, Models models) => body.DescendantNodes().OfType<SimpleNameSyntax>()
        .Where(name => name.Identifier.ValueText == function.Name && !(name.Parent is InvocationExpressionSyntax call && call.Expression == name))
        .Any(name => models.Of(name).GetSymbolInfo(name).Symbol is IMethodSymbol { OriginalDefinition: var named } && SymbolEqualityComparer.Default.Equals(named, function));

    /// <summary>A primary constructor's parameter is a field outside of constructors.</summary>
    private static bool IsThis(ISymbol symbol, SyntaxNode function) => symbol is IParameterSymbol { IsThis: true }
        || (symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } }
            && function.Ancestors().OfType<MemberDeclarationSyntax>().First() is not (ConstructorDeclarationSyntax or BaseFieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null } or TypeDeclarationSyntax));
}
