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
        var (reach, names) = (new Reach(after.Compilation.SyntaxTrees), (HashSet<string>?)[]);
        foreach (var type in diff.Replacement.Keys.Select(After).OfType<INamedTypeSymbol>().SelectMany(WithNested))
        {
            if (reach.Of(type.Name) is { } some) names?.UnionWith(some);
            else names = null;
        }
        var trees = after.Compilation.SyntaxTrees.Where(tree => names is null || TreeIndex.Of(tree).Mentions(names));
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

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) => type.GetTypeMembers().SelectMany(WithNested).Prepend(type);
}
