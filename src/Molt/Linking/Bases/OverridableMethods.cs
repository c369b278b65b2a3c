using Microsoft.CodeAnalysis;
using Molt.Linking.Signatures;

namespace Molt.Linking.Bases;

/// <summary>Finds what a class that derives from a foreign one can override and need not.</summary>
internal static class OverridableMethods
{
    /// <summary>Methods and accessors, each in its most derived declaration, in terms of the class's own type parameters.</summary>
    public static IEnumerable<IMethodSymbol> Of(INamedTypeSymbol foreign)
    {
        var hidden = new HashSet<string>();
        for (var type = foreign; type is not null; type = type.BaseType)
            foreach (var method in type.GetMembers().OfType<IMethodSymbol>().Where(IsInherited))
                if (Hide(method, hidden) && IsOverridable(method)) yield return method;
    }

    /// <summary>The finalizer that a class's objects have, <c>object</c>'s included.</summary>
    public static IMethodSymbol? FinalizerOf(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(WellKnownMemberNames.DestructorName).OfType<IMethodSymbol>().FirstOrDefault(IsFinalizer) is { } own) return own;
        }
        return null;
    }

    /// <summary>The method and all that it overrides.</summary>
    public static IEnumerable<IMethodSymbol> Declarations(IMethodSymbol method)
    {
        for (var declaration = method; declaration is not null; declaration = declaration.OverriddenMethod) yield return declaration;
    }

    /// <summary>Whether no more derived class has the method, under its own name or, with a more exact result, under another key.</summary>
    private static bool Hide(IMethodSymbol method, HashSet<string> hidden)
    {
        var isFirst = !hidden.Contains(SymbolSignatures.Key(method));
        foreach (var declaration in Declarations(method)) hidden.Add(SymbolSignatures.Key(declaration));
        return isFirst;
    }

    private static bool IsInherited(IMethodSymbol method) => !method.IsStatic
        && method.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && method.MethodKind is MethodKind.Ordinary or MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove;

    private static bool IsOverridable(IMethodSymbol method) =>
        (method.IsVirtual || method.IsOverride) && !method.IsAbstract && !method.IsSealed && !method.IsVararg && !IsFinalizer(method);

    private static bool IsFinalizer(IMethodSymbol method) => method.MethodKind == MethodKind.Destructor;
}
