using Microsoft.CodeAnalysis;

namespace Molt.Dispatching;

/// <summary>Members of bases and interfaces as a type below sees them: with type arguments in place of type parameters.</summary>
internal static class SeenMembers
{
    /// <summary>A base class's method as seen from a class; null when it is none of its bases'.</summary>
    public static IMethodSymbol? From(INamedTypeSymbol type, IMethodSymbol method)
    {
        for (var next = type; next is not null; next = next.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(next.OriginalDefinition, method.ContainingType.OriginalDefinition)) return In(next, method);
        }
        return null;
    }

    /// <summary>A method in an instantiation of its type.</summary>
    public static IMethodSymbol In(INamedTypeSymbol instantiation, IMethodSymbol method) => instantiation.GetMembers(method.Name).OfType<IMethodSymbol>()
        .First(other => SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, method.OriginalDefinition));

    /// <summary>
    /// A type with the arguments that make it one of the base's or interface's own parameters: <c>Derived&lt;A&gt; : Base&lt;A&gt;</c> seen from <c>Base&lt;T&gt;</c> is
    /// <c>Derived&lt;T&gt;</c>. Null when that does not follow.
    /// </summary>
    public static INamedTypeSymbol? Seen(INamedTypeSymbol type, INamedTypeSymbol instantiation)
    {
        var map = new Dictionary<ITypeParameterSymbol, ITypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var (parameter, argument) in Parameters(instantiation.OriginalDefinition).Zip(Arguments(instantiation)))
        {
            if (argument is ITypeParameterSymbol own) map.TryAdd(own, parameter);
        }
        return Parameters(type).All(map.ContainsKey) ? Construct(type, map) : null;
    }

    private static INamedTypeSymbol Construct(INamedTypeSymbol type, Dictionary<ITypeParameterSymbol, ITypeSymbol> map)
    {
        var open = type.ContainingType is { } outer && Parameters(outer).Any()
            ? Construct(outer, map).GetTypeMembers(type.Name, type.Arity).First()
            : type;
        return type.Arity == 0 ? open : open.Construct([.. type.TypeParameters.Select(parameter => map[parameter])]);
    }

    private static IEnumerable<ITypeParameterSymbol> Parameters(INamedTypeSymbol type) =>
        (type.ContainingType is { } outer ? Parameters(outer) : []).Concat(type.TypeParameters);

    public static IEnumerable<ITypeSymbol> Arguments(INamedTypeSymbol type) =>
        (type.ContainingType is { } outer ? Arguments(outer) : []).Concat(type.TypeArguments);
}
