using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Diffing;
using Molt.Diffing.Elsewhere;
using Molt.Model;

namespace Molt.Dispatching;

/// <summary>Finds the methods whose code mentions a method that moved: they have to be linked anew.</summary>
internal sealed class Mentions(Candidate candidate)
{
    /// <param name="targets">The methods that moved.</param>
    /// <param name="onlyBase">Whether calls by <c>base</c> are all that matters.</param>
    public IEnumerable<IMethodSymbol> Of(IReadOnlyCollection<IMethodSymbol> targets, bool onlyBase)
    {
        var names = targets.Select(ImpliedName).ToHashSet();
        foreach (var tree in candidate.Compilation.SyntaxTrees.Where(tree => TreeIndex.Of(tree).Mentions(names)))
        {
            var model = candidate.Compilation.ModelOf(tree);
            foreach (var part in CodeParts.In(tree.GetRoot()).Where(part => part.DescendantNodesAndSelf().Any(node => Mention(node, model, targets, onlyBase))))
            {
                foreach (var owner in CodeParts.Owners(part, model).OfType<IMethodSymbol>()) yield return owner;
            }
        }
    }

    private static string ImpliedName(IMethodSymbol method) => ImpliedNames.For((ISymbol?)method.AssociatedSymbol ?? method);

    private static bool Mention(SyntaxNode node, SemanticModel model, IReadOnlyCollection<IMethodSymbol> targets, bool onlyBase)
    {
        if (onlyBase && node is not BaseExpressionSyntax || !onlyBase && node is not (SimpleNameSyntax or ElementAccessExpressionSyntax)) return false;
        var named = onlyBase ? node.Parent! : node;
        var symbol = model.GetSymbolInfo(named).Symbol?.OriginalDefinition;
        return symbol is not null && targets.Any(target => SymbolEqualityComparer.Default.Equals(target, symbol)
            || SymbolEqualityComparer.Default.Equals(target.AssociatedSymbol, symbol));
    }
}
