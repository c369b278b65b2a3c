using Microsoft.CodeAnalysis;

namespace Molt.Diffing;

/// <summary>
/// Writes types as code that uses them sees them: with the names of tuples' elements, and <c>dynamic</c>, which the runtime does not know; without
/// nullable annotations, which only warnings come of; type parameters by number.
/// </summary>
internal static class TypeText
{
    public static string Of(ITypeSymbol type) => type switch
    {
        IDynamicTypeSymbol => "dynamic",
        ITypeParameterSymbol parameter => $"!{parameter.TypeParameterKind}{parameter.Ordinal}{Depth(parameter)}",
        IArrayTypeSymbol array => $"{Of(array.ElementType)}[{array.Rank}]",
        IPointerTypeSymbol pointer => $"{Of(pointer.PointedAtType)}*",
        INamedTypeSymbol { IsAnonymousType: true } anonymous => $"{{{string.Join(',', anonymous.GetMembers().OfType<IPropertySymbol>().Select(member => $"{member.Name}:{Of(member.Type)}"))}}}",
        INamedTypeSymbol { IsTupleType: true } tuple => $"({string.Join(',', tuple.TupleElements.Select(element => $"{Of(element.Type)} {element.Name}"))})",
        INamedTypeSymbol named => Name(named),
        _ => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
    };

    private static string Name(INamedTypeSymbol type)
    {
        var outer = type.ContainingType is { } container ? $"{Of(container)}+" : type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}." : "";
        var arguments = type.TypeArguments.IsEmpty ? "" : $"<{string.Join(',', type.TypeArguments.Select(Of))}>";
        return $"{(type.TypeKind == TypeKind.Error ? "?" : "")}{outer}{type.MetadataName}{arguments}";
    }

    // Type parameters of types within types have numbers of their own for each.
    private static int Depth(ITypeParameterSymbol parameter)
    {
        var depth = 0;
        for (var outer = parameter.DeclaringType?.ContainingType; outer is not null; outer = outer.ContainingType) depth++;
        return depth;
    }
}
