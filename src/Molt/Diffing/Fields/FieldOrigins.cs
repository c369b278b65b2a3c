using Microsoft.CodeAnalysis;

namespace Molt.Diffing.Fields;

/// <summary>
/// Finds for a new field the one that it was before the edit, in its class or in a base or derived class that lost it: of another name, by
/// <c>[WasNamed]</c>, or of the same name and type, be it the storage of an automatic property.
/// </summary>
internal static class FieldOrigins
{
    public static IEnumerable<(ISymbol Field, ISymbol From)> Of(ISymbol field, IReadOnlyList<ISymbol> departed) => Renamed(field, departed) is { } old
        ? HaveSameType(field, old) ? [(field, old)] : []
        : Moved(field, departed).Where(from => !IsGeneric(field) && !IsGeneric(from)).Select(from => (field, from));

    public static IEnumerable<(EditRule Rule, ISymbol Field)> Complaints(ISymbol field, IReadOnlyList<ISymbol> departed)
    {
        if (Renamed(field, departed) is { } old) return HaveSameType(field, old) ? [] : [(EditRule.FieldRetyped, Shown(field))];
        return Moved(field, departed).Any(from => IsGeneric(field) || IsGeneric(from)) ? [(EditRule.ValueNotFollowed, Shown(field))] : [];
    }

    private static ISymbol? Renamed(ISymbol field, IReadOnlyList<ISymbol> departed) => departed.FirstOrDefault(old => IsSameInAnotherForm(old, field)) ?? MoltAttributes.FormerNames(Shown(field))
        .SelectMany(name => departed.Where(old => Shown(old).Name == name))
        .Where(old => old.IsStatic == field.IsStatic && (IsSameType(old.ContainingType, field.ContainingType) || IsOfLine(old, field)))
        .OrderBy(old => IsSameType(old.ContainingType, field.ContainingType) ? 0 : 1).FirstOrDefault();

    /// <summary>Whether a field has become an automatic property, or the other way round: the runtime has it under another name.</summary>
    private static bool IsSameInAnotherForm(ISymbol old, ISymbol field) => old is IFieldSymbol was && field is IFieldSymbol now
        && (was.AssociatedSymbol is null) != (now.AssociatedSymbol is null) && Shown(old).Name == Shown(field).Name
        && old.IsStatic == field.IsStatic && IsSameType(old.ContainingType, field.ContainingType) && HaveSameType(old, field);

    /// <summary>Whether one of the two is in a base of the other's class; of generic ones no value is followed.</summary>
    private static bool IsOfLine(ISymbol old, ISymbol field) => !IsGeneric(old) && !IsGeneric(field)
        && (IsBelow(field.ContainingType, old.ContainingType) || IsBelow(old.ContainingType, field.ContainingType));

    private static IEnumerable<ISymbol> Moved(ISymbol field, IReadOnlyList<ISymbol> departed) => departed.Where(old =>
        old.MetadataName == field.MetadataName && old.IsStatic == field.IsStatic && HaveSameType(field, old)
        && (IsBelow(field.ContainingType, old.ContainingType) || IsBelow(old.ContainingType, field.ContainingType)));

    private static bool IsBelow(INamedTypeSymbol type, INamedTypeSymbol top)
    {
        for (var next = type.BaseType; next is not null; next = next.BaseType)
        {
            if (IsSameType(next.OriginalDefinition, top)) return true;
        }
        return false;
    }

    private static bool IsSameType(INamedTypeSymbol one, INamedTypeSymbol other) => SymbolNames.TypeKey(one) == SymbolNames.TypeKey(other);

    // By name: the two versions have symbols of their own.
    private static bool HaveSameType(ISymbol one, ISymbol other) => Type(one) == Type(other);

    private static string Type(ISymbol field) => field switch
    {
        IFieldSymbol { Type: ITypeParameterSymbol parameter } => $"!{parameter.Ordinal}",
        IFieldSymbol variable => DocumentationCommentId.CreateReferenceId(variable.Type),
        IEventSymbol happening => DocumentationCommentId.CreateReferenceId(happening.Type),
        _ => "",
    };

    private static ISymbol Shown(ISymbol field) => field is IFieldSymbol { AssociatedSymbol: { } owner } ? owner : field;

    private static bool IsGeneric(ISymbol field)
    {
        for (var type = field.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.Arity > 0) return true;
        }
        return false;
    }
}
