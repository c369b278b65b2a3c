using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Molt.Diffing;

namespace Molt.Validating;

/// <summary>The names that something can be meant by: its own, and those of all that it is in.</summary>
internal sealed class SymbolPath
{
    private readonly ISymbol symbol;

    private SymbolPath(ISymbol symbol, ImmutableArray<string> own, IEnumerable<string> around)
    {
        (this.symbol, OwnNames) = (symbol, own);
        Names = [.. own, .. around];
    }

    /// <summary>Those of the member, or of the type, and not of what it is in.</summary>
    public ImmutableArray<string> OwnNames { get; }

    /// <summary>All names, the closest first.</summary>
    public ImmutableArray<string> Names { get; }

    public bool IsType => symbol is ITypeSymbol;

    /// <summary>Whether the language itself is made of it.</summary>
    public bool IsCore => CoreTypes.Include(symbol);

    public string Display => symbol is IDynamicTypeSymbol ? "dynamic" : SymbolNames.Display(symbol);

    /// <summary>The type that it is, or is a member of.</summary>
    public string Subject => symbol is ITypeSymbol ? Display : SymbolNames.Display(Declarer(symbol));

    /// <param name="symbol">A type or member, as it is declared.</param>
    /// <param name="through">The type by which an inherited member is used.</param>
    public static SymbolPath Of(ISymbol symbol, ITypeSymbol? through) => symbol switch
    {
        // The compiler writes calls of it.
        IDynamicTypeSymbol => new(symbol, ["Microsoft.CSharp.RuntimeBinder.Binder"], ["Microsoft.CSharp.RuntimeBinder", "Microsoft.CSharp", "Microsoft"]),
        INamedTypeSymbol type => new(symbol, [.. TypeNames(type)], Around(type)),
        _ => OfMember(symbol, through),
    };

    // A member goes by the type that declares it, by those whose members it overrides, and by the type through which it is used.
    private static SymbolPath OfMember(ISymbol member, ITypeSymbol? through)
    {
        var declarers = Overridden(member).Select(Declarer).ToList();
        ImmutableArray<string> own = [.. declarers.Concat(Heirs(through, declarers[^1])).SelectMany(TypeNames).Distinct().Select(type => $"{type}.{member.MetadataName}")];
        return new(member, own, declarers.SelectMany(declarer => TypeNames(declarer).Concat(Around(declarer))).Distinct());
    }

    private static IEnumerable<ISymbol> Overridden(ISymbol? member)
    {
        for (; member is not null; member = Base(member)) yield return member.OriginalDefinition;
    }

    private static ISymbol? Base(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        IEventSymbol happening => happening.OverriddenEvent,
        _ => null,
    };

    private static INamedTypeSymbol Declarer(ISymbol member) => IdentityEdits.Owner(member.ContainingType);

    private static IEnumerable<INamedTypeSymbol> Heirs(ITypeSymbol? through, INamedTypeSymbol declarer)
    {
        for (var next = through as INamedTypeSymbol; next is not null && !SymbolEqualityComparer.Default.Equals(next.OriginalDefinition, declarer); next = next.BaseType)
            yield return next.OriginalDefinition;
    }

    /// <summary>Without and with the number of type parameters.</summary>
    private static IEnumerable<string> TypeNames(INamedTypeSymbol type)
    {
        var outers = type.ContainingType is { } outer ? TypeNames(IdentityEdits.Owner(outer)) : [SpaceOf(type)];
        foreach (var prefix in outers.Select(name => name.Length == 0 ? "" : $"{name}."))
        {
            yield return prefix + type.Name;
            if (type.Arity > 0) yield return prefix + type.MetadataName;
        }
    }

    private static IEnumerable<string> Around(INamedTypeSymbol type)
    {
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            foreach (var name in TypeNames(IdentityEdits.Owner(outer))) yield return name;
        }
        var space = SpaceOf(type);
        if (space.Length > 0) yield return space;
        for (var end = space.LastIndexOf('.'); end > 0; end = space.LastIndexOf('.', end - 1)) yield return space[..end];
    }

    private static string SpaceOf(INamedTypeSymbol type) => type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "";
}
