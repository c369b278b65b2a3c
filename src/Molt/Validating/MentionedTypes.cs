using Microsoft.CodeAnalysis;

namespace Molt.Validating;

/// <summary>Takes types apart: a list of arrays of something is about the something, too.</summary>
internal static class MentionedTypes
{
    /// <summary>The declared types that a type is made of, and <c>dynamic</c>.</summary>
    public static IEnumerable<ITypeSymbol> Of(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => Of(array.ElementType),
        IPointerTypeSymbol pointer => Of(pointer.PointedAtType),
        IFunctionPointerTypeSymbol { Signature: var signature } => signature.Parameters.Select(parameter => parameter.Type).Prepend(signature.ReturnType).SelectMany(Of),
        INamedTypeSymbol { IsAnonymousType: true } anonymous => anonymous.GetMembers().OfType<IPropertySymbol>().SelectMany(property => Of(property.Type)),
        INamedTypeSymbol named => OfNamed(named),
        IDynamicTypeSymbol => [type],
        _ => [],
    };

    private static IEnumerable<ITypeSymbol> OfNamed(INamedTypeSymbol type) =>
        type.TypeArguments.SelectMany(Of).Concat(type.ContainingType is { } outer ? Of(outer) : []).Prepend(type.OriginalDefinition);
}
