using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Model;

namespace Molt.Diffing.Elsewhere;

/// <summary>
/// Finds code that did not change and yet means something else now, because what it uses came, went or looks different. The index says
/// which code to look at; binding it in both versions says whether it matters.
/// </summary>
internal sealed class Dependents(Candidate before, Candidate after, DiffBuilder diff)
{
    private readonly Dictionary<string, SyntaxTree> oldTrees = before.Compilation.SyntaxTrees.ToDictionary(tree => tree.FilePath);
    private readonly Reach reach = new(after.Compilation.SyntaxTrees);
    private readonly Reach oldReach = new(before.Compilation.SyntaxTrees);
    private readonly SymbolTexts symbols = new(new Misuse(diff, "after").Mark);
    private readonly SymbolTexts oldSymbols = new(new Misuse(diff, "before").Mark);
    private readonly HashSet<SyntaxNode> seen = [];

    /// <summary>Looks at the code of files that are compiled under other usings than before, then at what the edit affects anywhere.</summary>
    public void Relink(IEnumerable<SyntaxTree> underOtherUsings)
    {
        foreach (var tree in underOtherUsings) Relink(tree, TreeIndex.Of(tree).Parts);
        var done = new HashSet<Affected>();
        while (diff.Affected.Except(done).ToList() is { Count: > 0 } affected)
        {
            done.UnionWith(affected);
            foreach (var tree in after.Compilation.SyntaxTrees) Relink(tree, affected);
        }
    }

    private void Relink(SyntaxTree tree, IEnumerable<Affected> affected)
    {
        var index = TreeIndex.Of(tree);
        var hits = affected.Where(one => index.IsHit(one, ReachOf(one))).ToList();
        if (hits.Count > 0) Relink(tree, index.Parts.Where(part => hits.Any(one => part.IsHit(one, ReachOf(one)))));
    }

    // What was derived from the type, or is now.
    private IReadOnlySet<string>? ReachOf(Affected affected)
    {
        if (affected.Type is null || reach.Of(affected.Type) is not { } now || oldReach.Of(affected.Type) is not { } was) return null;
        return now.IsSupersetOf(was) ? now : now.Union(was).ToHashSet();
    }

    private void Relink(SyntaxTree tree, IEnumerable<PartIndex> parts)
    {
        if (!oldTrees.TryGetValue(tree.FilePath, out var oldTree)) return;
        var (model, oldModel) = (Model(after, tree), Model(before, oldTree));
        var oldParts = ReferenceEquals(tree, oldTree) ? null : CodeParts.ByPath(oldTree.GetRoot());
        foreach (var part in parts.Select(index => index.Part).Where(seen.Add))
        {
            var old = oldParts is null ? part : oldParts.GetValueOrDefault(CodeParts.PathOf(part));
            if (old is null || !old.IsEquivalentTo(part)) continue; // the part itself changed, or is new: it is among the edits
            if (BindingText.Of(old, oldModel, oldSymbols) == BindingText.Of(part, model, symbols)) continue;
            if (part is AttributeListSyntax) CompareAttributes(old, oldModel, part, model);
            else UpdateOwners(old, oldModel, part, model);
        }
    }

    // Warnings about null do not matter here, and finding them takes as long as binding does.
#pragma warning disable RSEXPERIMENTAL001
    private static SemanticModel Model(Candidate candidate, SyntaxTree tree) => candidate.Compilation.GetSemanticModel(tree, SemanticModelOptions.DisableNullableAnalysis);
#pragma warning restore RSEXPERIMENTAL001

    private void CompareAttributes(SyntaxNode old, SemanticModel oldModel, SyntaxNode part, SemanticModel model)
    {
        foreach (var (was, now) in CodeParts.Attributed(old, oldModel).Zip(CodeParts.Attributed(part, model)))
        {
            if (TypeComparer.Attributes(was) != TypeComparer.Attributes(now)) diff.Refuse(EditRule.AttributesChanged, now);
        }
    }

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
            if (owner is IMethodSymbol method && earlier[SymbolNames.MemberKey(method)].FirstOrDefault() is IMethodSymbol counterpart) Update(counterpart, method, part, model);
        }
    }

    private void Update(IMethodSymbol old, IMethodSymbol method, SyntaxNode part, SemanticModel model)
    {
        diff.Update(old, method);
        if (method.MethodKind == MethodKind.StaticConstructor && part is EqualsValueClauseSyntax && model.GetDeclaredSymbol(part.Parent!) is { } initialized)
            diff.Refuse(EditRule.StaticInitializerKept, initialized);
    }

    private void CompareEnums(INamedTypeSymbol before, INamedTypeSymbol after)
    {
        foreach (var rule in TypeComparer.Compare(before, after)) diff.Refuse(rule, after);
    }
}
