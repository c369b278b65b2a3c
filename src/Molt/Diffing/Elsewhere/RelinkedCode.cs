using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing.Elsewhere;

/// <summary>What follows from code that means something else now: its methods are compiled again, and what it defines may concern others in turn.</summary>
internal sealed class RelinkedCode(DiffBuilder diff)
{
    public void Take(SyntaxNode old, SyntaxNode part, FileVersions file)
    {
        diff.Relinked.Add(part);
        if (part is AttributeListSyntax) CompareAttributes(old, part, file);
        else UpdateOwners(old, part, file);
    }

    private void CompareAttributes(SyntaxNode old, SyntaxNode part, FileVersions file)
    {
        foreach (var (was, now) in CodeParts.Attributed(old, file.OldModelOf(old)).Zip(CodeParts.Attributed(part, file.Model)))
        {
            if (TypeComparer.Attributes(was) != TypeComparer.Attributes(now)) diff.Refuse(EditRule.AttributesChanged, now);
        }
    }

    private void UpdateOwners(SyntaxNode old, SyntaxNode part, FileVersions file)
    {
        var earlier = CodeParts.Owners(old, file.OldModelOf(old)).ToLookup(SymbolNames.MemberKey);
        foreach (var owner in CodeParts.Owners(part, file.Model).ToList())
        {
            // Default arguments, and constants.
            if (part.Parent is ParameterSyntax || part is ParameterListSyntax || owner is IFieldSymbol) diff.Revalues(owner);
            var was = earlier[SymbolNames.MemberKey(owner)].FirstOrDefault();
            if (owner is IFieldSymbol { ContainingType: { TypeKind: TypeKind.Enum } now } && was is not null) CompareEnums(was.ContainingType, now);
            if (owner is IMethodSymbol method && was is IMethodSymbol counterpart) Update(counterpart, method, part, file.Model);
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
