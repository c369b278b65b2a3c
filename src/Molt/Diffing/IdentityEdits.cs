using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Molt.Diffing;

/// <summary>A member that the sources no longer contain.</summary>
/// <param name="Key">What it is known by over all edits.</param>
/// <param name="Name">As reports write it.</param>
/// <param name="File">Where it was declared.</param>
internal sealed record DepartedMember(string Key, string Name, string File);

/// <summary>A type that the sources no longer contain, with the members that it had.</summary>
internal sealed record DepartedType(string Key, string Name, string File, ImmutableArray<DepartedMember> Members);

/// <summary>
/// Which types and members came and went, by what they are known by over all edits. Kept in words, since symbols would keep their
/// compilations alive.
/// </summary>
internal sealed record IdentityEdits
{
    public static readonly IdentityEdits None = new();

    /// <summary>The types that came, by the names that reflection has for them; nested ones, too.</summary>
    public ImmutableArray<string> CreatedTypes { get; init; } = [];

    /// <summary>The types that went, the same way.</summary>
    public ImmutableArray<string> RemovedTypes { get; init; } = [];

    /// <summary>All that came: types with their members, and members of types that were there.</summary>
    public ImmutableHashSet<string> Arrived { get; init; } = [];

    public ImmutableArray<DepartedType> DepartedTypes { get; init; } = [];

    public ImmutableArray<DepartedMember> DepartedMembers { get; init; } = [];

    /// <summary>Types that others took the names of, as they were.</summary>
    public ImmutableArray<DepartedType> Replaced { get; init; } = [];

    public static IdentityEdits Of(IReadOnlyCollection<ISymbol> inserts, IReadOnlyCollection<ISymbol> deletes, IReadOnlyCollection<INamedTypeSymbol> deletedTypes)
    {
        var arrived = inserts.SelectMany(WithContent).ToList();
        return new()
        {
            CreatedTypes = [.. arrived.OfType<INamedTypeSymbol>().Where(type => !type.IsExtension).Select(SymbolNames.TypeKey)],
            RemovedTypes = [.. deletedTypes.Where(type => !type.IsExtension).Select(SymbolNames.TypeKey)],
            Arrived = [.. arrived.Select(Discrepancies.Key)],
            DepartedTypes = [.. deletedTypes.Select(Depart)],
            DepartedMembers = [.. Listed(deletes).Select(DepartMember)],
        };
    }

    /// <summary>The class that an author sees: an extension block is a part of the one around it.</summary>
    public static INamedTypeSymbol Owner(INamedTypeSymbol type) => type.IsExtension ? Owner(type.ContainingType) : type;

    /// <summary>The members of a type that its author wrote, without types in it; an accessor goes by its property or event.</summary>
    public static IEnumerable<ISymbol> AuthoredMembers(INamedTypeSymbol type) => type.GetMembers()
        .Where(member => member is not (INamedTypeSymbol or IMethodSymbol { AssociatedSymbol: not null }) && !member.IsImplicitlyDeclared)
        .Concat(type.GetTypeMembers().Where(nested => nested.IsExtension).SelectMany(AuthoredMembers));

    private static IEnumerable<ISymbol> WithContent(ISymbol symbol) =>
        symbol is INamedTypeSymbol type ? type.GetMembers().SelectMany(WithContent).Prepend(type) : [symbol];

    public static DepartedType Depart(INamedTypeSymbol type) => new(
        SymbolNames.TypeKey(type), SymbolNames.Display(type), FileOf(type),
        [.. AuthoredMembers(type).Where(member => !member.ContainingType.IsExtension || type.IsExtension).Select(DepartMember)]);

    private static DepartedMember DepartMember(ISymbol member) => new(Discrepancies.Key(member), SymbolNames.Display(member), FileOf(member));

    /// <summary>An accessor is listed where its property goes on without it.</summary>
    private static IEnumerable<ISymbol> Listed(IReadOnlyCollection<ISymbol> deletes) => deletes.Where(member => !member.IsImplicitlyDeclared)
        .Where(member => member is not IMethodSymbol { AssociatedSymbol: { } owner } || !deletes.Contains(owner, SymbolEqualityComparer.Default));

    private static string FileOf(ISymbol symbol) =>
        symbol.Locations.Select(place => place.SourceTree?.FilePath).OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault() ?? "";
}
