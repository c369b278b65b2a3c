using Microsoft.CodeAnalysis;

namespace Molt.Diffing.Elsewhere;

/// <summary>
/// Code that binds as before may break a rule now: it creates what became abstract, or passes for a type parameter what no longer
/// satisfies it. Such uses are marked as different, so that the code is compiled anew and the compiler has its say. So are uses of types that are
/// replaced, which are others of the same name.
/// </summary>
internal sealed class Misuse(DiffBuilder diff, string version)
{
    public string Mark(ITypeSymbol type) => diff.Replacement.IsIn(type) || (diff.MisusedTypes.Count + diff.MisusedArguments.Count > 0 && IsMarked(type, diff.MisusedTypes)) ? $" {version}" : "";

    private bool IsMarked(ITypeSymbol type, HashSet<string> keys) => type switch
    {
        IArrayTypeSymbol array => IsMarked(array.ElementType, keys),
        IPointerTypeSymbol pointer => IsMarked(pointer.PointedAtType, keys),
        INamedTypeSymbol named => keys.Contains(SymbolNames.TypeKey(named.OriginalDefinition)) || named.TypeArguments.Any(IsMarkedArgument),
        _ => false,
    };

    private bool IsMarkedArgument(ITypeSymbol type) => IsMarked(type, diff.MisusedTypes) || IsMarked(type, diff.MisusedArguments);
}
