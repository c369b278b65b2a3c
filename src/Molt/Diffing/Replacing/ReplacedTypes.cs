using Microsoft.CodeAnalysis;
using Molt.Diffing.Elsewhere;
using Molt.Model;

namespace Molt.Diffing.Replacing;

/// <summary>Says what follows from types being replaced: for themselves, and for members elsewhere whose signatures mention them.</summary>
internal sealed class ReplacedTypes(Candidate before, Candidate after, DiffBuilder diff)
{
    public void Replace()
    {
        if (diff.Replacement.IsEmpty) return;
        foreach (var key in diff.Replacement.Keys.Order(StringComparer.Ordinal))
        {
            if (After(key) is { } now && !diff.Replacement.Contains(now.ContainingType)) diff.Replace(Before(key)!, now);
        }
        foreach (var type in Staying()) RetypeMembers(type);
    }

    private INamedTypeSymbol? Before(string key) => before.Compilation.Assembly.GetTypeByMetadataName(key);

    private INamedTypeSymbol? After(string key) => after.Compilation.Assembly.GetTypeByMetadataName(key);

    private IEnumerable<INamedTypeSymbol> Staying()
    {
        var trees = new Reach(after.Compilation.SyntaxTrees).TreesOf(diff.Replacement.Keys.Select(After).OfType<INamedTypeSymbol>());
        return DeclaredTypes.In(after.Compilation, trees).Values.Where(type => !diff.Replacement.Contains(type));
    }

    private void RetypeMembers(INamedTypeSymbol type)
    {
        if (Before(SymbolNames.TypeKey(type)) is not { } earlier || type.TypeKind is TypeKind.Enum or TypeKind.Delegate) return;
        var old = earlier.GetMembers().Where(member => member is not INamedTypeSymbol).ToLookup(SymbolNames.MemberKey);
        foreach (var member in type.GetMembers().Where(member => member is not (INamedTypeSymbol or IFieldSymbol) && diff.Replacement.IsInSignature(member)))
        {
            if (old[SymbolNames.MemberKey(member)].FirstOrDefault() is { } was && !MemberSyntax.IsUnimplemented(member)) diff.Retype(was, member);
        }
    }
}
