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
        if (node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) || CapturedVariables.AreSame(old, oldModels, node, models)) return false;
        var captured = CapturedVariables.Of(node, models);
        if (!captured.Any(symbol => IsThis(symbol, node))) return false;
        var earlier = CapturedVariables.Of(old, oldModels);
        return !earlier.Any(symbol => IsThis(symbol, old)) && earlier.Count > 0 && !SharesClosureWithThis(old, earlier);
    }

    /// <summary>Whether another function of the method had captured <c>this</c> together with a variable of these: then their closure has it.</summary>
    private bool SharesClosureWithThis(SyntaxNode old, HashSet<ISymbol> earlier) => map.Before.DescendantNodes()
        .Where(other => other != old && other is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
        .Any(other => CapturedVariables.Of(other, oldModels) is var captured && captured.Any(symbol => IsThis(symbol, other)) && captured.Overlaps(earlier));

    /// <summary>A primary constructor's parameter is a field outside of constructors.</summary>
    private static bool IsThis(ISymbol symbol, SyntaxNode function) => symbol is IParameterSymbol { IsThis: true }
        || (symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } }
            && function.Ancestors().OfType<MemberDeclarationSyntax>().First() is not (ConstructorDeclarationSyntax or BaseFieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null } or TypeDeclarationSyntax));
}
