using Microsoft.CodeAnalysis;

namespace Molt.Diffing;

/// <summary>Finds namespaces that come and go with a type: their names hide types of the same name.</summary>
internal static class Namespaces
{
    /// <summary>The namespaces around a type that another version does not have.</summary>
    public static IEnumerable<INamespaceSymbol> Without(INamedTypeSymbol type, Compilation other)
    {
        for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false } && Find(space, other) is null; space = space.ContainingNamespace) yield return space;
    }

    private static INamespaceSymbol? Find(INamespaceSymbol space, Compilation other) => space.IsGlobalNamespace
        ? other.GlobalNamespace
        : Find(space.ContainingNamespace, other)?.GetNamespaceMembers().FirstOrDefault(member => member.Name == space.Name);
}
