using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Molt.Diffing;

/// <summary>Finds out whether a member implements an interface's: for its own type, or for one derived from it that adds the interface.</summary>
internal sealed class Implementers(CSharpCompilation before, CSharpCompilation after)
{
    public bool HadAny(ISymbol member) => AreAny(member, before);

    public bool HasAny(ISymbol member) => AreAny(member, after);

    private static bool AreAny(ISymbol member, CSharpCompilation compilation) =>
        MemberComparer.ImplementsInterface(member) || (IsInherited(member) && Derived(member.ContainingType, compilation).Any(type => Implements(type, member)));

    private static bool IsInherited(ISymbol member) =>
        member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, ContainingType: { TypeKind: TypeKind.Class, IsSealed: false } };

    /// <summary>Declared where a name is mentioned of the class or of one below it.</summary>
    private static HashSet<INamedTypeSymbol> Derived(INamedTypeSymbol type, CSharpCompilation compilation)
    {
        var found = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var (names, known) = (new HashSet<string> { type.Name }, 0);
        while (names.Count > known)
        {
            known = names.Count;
            foreach (var candidate in DeclaredTypes.In(compilation, compilation.SyntaxTrees.Where(tree => TreeIndex.Of(tree).Mentions(names))).Values)
            {
                if (IsBelow(candidate, type) && found.Add(candidate)) names.Add(candidate.Name);
            }
        }
        return found;
    }

    private static bool IsBelow(INamedTypeSymbol type, INamedTypeSymbol top)
    {
        for (var next = type.BaseType; next is not null; next = next.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(next.OriginalDefinition, top)) return true;
        }
        return false;
    }

    private static bool Implements(INamedTypeSymbol type, ISymbol member) => type.AllInterfaces
        .SelectMany(declaring => declaring.GetMembers(member.Name))
        .Any(declared => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(declared)?.OriginalDefinition, member));
}
