using Microsoft.CodeAnalysis;
using Molt.Diffing;

namespace Molt.Dispatching;

/// <summary>The interfaces for which the framework looks at a class, once, and not at its objects.</summary>
internal static class InterfacesOfType
{
    public static bool HasStatics(INamedTypeSymbol implemented) =>
        implemented.GetMembers().Any(member => member is { IsStatic: true } and ({ IsAbstract: true } or { IsVirtual: true }));

    /// <summary>Whether it is the framework's interface of that name over the class itself, or a base of it: what default comparers look for.</summary>
    public static bool IsOwn(INamedTypeSymbol implemented, string name, INamedTypeSymbol type)
    {
        if (implemented is not { Arity: 1, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } || implemented.Name != name) return false;
        for (var next = type; next is not null; next = next.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(next, implemented.TypeArguments[0])) return true;
        }
        return false;
    }

    /// <summary>Whether the comparer that such a class has, which goes by <c>Equals(object)</c>, finds code of the scripts there.</summary>
    public static bool OverridesEquals(INamedTypeSymbol type)
    {
        for (var next = type; next is not null && Hierarchy.IsScript(next); next = next.BaseType)
        {
            if (next.GetMembers(nameof(Equals)).Any(member => member is IMethodSymbol { IsOverride: true, Parameters: [{ Type.SpecialType: SpecialType.System_Object }] })) return true;
        }
        return false;
    }
}
