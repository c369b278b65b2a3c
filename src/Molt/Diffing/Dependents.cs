using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Model;

namespace Molt.Diffing;

/// <summary>
/// Finds code that did not change and yet means something else now, because what it calls came, went or looks different to
/// callers. The index of names says which files to look at; binding a name in both versions says whether it matters.
/// </summary>
internal sealed class Dependents(Candidate before, Candidate after, DiffBuilder diff)
{
    private readonly HashSet<string> done = [];

    public void Relink()
    {
        while (diff.AffectedNames.Except(done).ToHashSet() is { Count: > 0 } names)
        {
            done.UnionWith(names);
            foreach (var tree in after.Compilation.SyntaxTrees.Where(tree => TreeIndex.Of(tree).Mentions(names))) Relink(tree, names);
        }
    }

    private void Relink(SyntaxTree tree, HashSet<string> names)
    {
        if (before.Compilation.SyntaxTrees.FirstOrDefault(other => other.FilePath == tree.FilePath) is not { } oldTree) return;
        var (model, oldModel) = (after.Compilation.GetSemanticModel(tree), before.Compilation.GetSemanticModel(oldTree));
        foreach (var part in CodeParts.In(tree.GetRoot()))
        {
            if (!Mentions(part, names)) continue;
            var old = ReferenceEquals(tree, oldTree) ? part : CodeParts.Counterpart(oldTree.GetRoot(), part);
            if (old is null || !old.IsEquivalentTo(part)) continue; // the part itself changed, or is new: it is among the edits
            if (MeansTheSame(old, oldModel, part, model, names)) continue;
            if (part is AttributeListSyntax) CompareAttributes(old, oldModel, part, model);
            else UpdateOwners(old, oldModel, part, model);
        }
    }

    private void CompareAttributes(SyntaxNode old, SemanticModel oldModel, SyntaxNode part, SemanticModel model)
    {
        foreach (var (was, now) in CodeParts.Attributed(old, oldModel).Zip(CodeParts.Attributed(part, model)))
        {
            if (TypeComparer.Attributes(was) != TypeComparer.Attributes(now)) diff.Refuse(EditRule.AttributesChanged, now);
        }
    }

    private static bool Mentions(SyntaxNode part, HashSet<string> names) =>
        part.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && names.Contains(token.ValueText))
        || part.DescendantNodesAndSelf().Any(node => ImpliedNames.Of(node).Any(names.Contains));

    private static bool MeansTheSame(SyntaxNode before, SemanticModel oldModel, SyntaxNode after, SemanticModel model, HashSet<string> names)
    {
        foreach (var (old, current) in before.DescendantNodesAndSelf().Zip(after.DescendantNodesAndSelf()))
        {
            if (ImpliedNames.Of(current).Any(names.Contains) && !ImpliedMeaning.IsSame(old, oldModel, current, model)) return false;
            if (current is not SimpleNameSyntax name || !names.Contains(name.Identifier.ValueText)) continue;
            var (was, now) = (oldModel.GetSymbolInfo(old).Symbol, model.GetSymbolInfo(current).Symbol);
            if (was is null || now is null || Meaning(was) != Meaning(now)) return false;
        }
        return true;
    }

    private static string Meaning(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => SymbolNames.TypeKey(type),
        INamespaceOrTypeSymbol or ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or ILabelSymbol => symbol.Name,
        _ => SymbolNames.MemberKey(symbol) + SymbolNames.CallerView(symbol) + symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
    };

    private void UpdateOwners(SyntaxNode old, SemanticModel oldModel, SyntaxNode part, SemanticModel model)
    {
        var owners = CodeParts.Owners(part, model).ToList();
        var earlier = CodeParts.Owners(old, oldModel).ToLookup(SymbolNames.MemberKey);
        foreach (var owner in owners)
        {
            if (part.Parent is ParameterSyntax || part is ParameterListSyntax) diff.Affects(owner); // default arguments
            if (owner is IFieldSymbol constant) diff.Affects(constant);
            if (owner is IFieldSymbol { ContainingType: { TypeKind: TypeKind.Enum } now } && earlier[SymbolNames.MemberKey(owner)].FirstOrDefault()?.ContainingType is { } was)
                CompareEnums(was, now);
            if (owner is IMethodSymbol method && earlier[SymbolNames.MemberKey(method)].FirstOrDefault() is IMethodSymbol counterpart) diff.Update(counterpart, method);
        }
    }

    private void CompareEnums(INamedTypeSymbol before, INamedTypeSymbol after)
    {
        foreach (var rule in TypeComparer.Compare(before, after)) diff.Refuse(rule, after);
    }
}
