using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Molt.Diffing.Replacing;

/// <summary>
/// The types that an edit replaces by new ones of the same names. Whatever is made of such a type, in a signature or a variable, is another thing
/// after the edit, though it reads the same.
/// </summary>
/// <param name="Keys">The types by the names that reflection has for them; types within them are replaced with them.</param>
internal sealed record Replacement(ImmutableHashSet<string> Keys)
{
    public static readonly Replacement None = new([]);

    public bool IsEmpty => Keys.IsEmpty;

    public bool Contains(INamedTypeSymbol? type)
    {
        if (IsEmpty) return false;
        for (; type is not null; type = type.ContainingType)
        {
            if (Keys.Contains(SymbolNames.TypeKey(type.OriginalDefinition))) return true;
        }
        return false;
    }

    /// <summary>Whether a type is made of replaced ones.</summary>
    public bool IsIn(ITypeSymbol? type) => !IsEmpty && type switch
    {
        IArrayTypeSymbol array => IsIn(array.ElementType),
        IPointerTypeSymbol pointer => IsIn(pointer.PointedAtType),
        IFunctionPointerTypeSymbol pointer => IsInSignature(pointer.Signature),
        INamedTypeSymbol named => Contains(named) || Arguments(named).Any(IsIn),
        _ => false,
    };

    /// <summary>Whether a member's signature mentions replaced types.</summary>
    public bool IsInSignature(ISymbol member) => !IsEmpty && member switch
    {
        IMethodSymbol method => IsIn(method.ReturnType) || method.Parameters.Any(parameter => IsIn(parameter.Type)) || IsInConstraints(method.TypeParameters),
        IFieldSymbol field => IsIn(field.Type),
        IPropertySymbol property => IsIn(property.Type) || property.Parameters.Any(parameter => IsIn(parameter.Type)),
        IEventSymbol happening => IsIn(happening.Type),
        _ => false,
    };

    public bool IsInConstraints(ImmutableArray<ITypeParameterSymbol> parameters) => parameters.Any(parameter => parameter.ConstraintTypes.Any(IsIn));

    private static IEnumerable<ITypeSymbol> Arguments(INamedTypeSymbol type) =>
        (type.ContainingType is { } outer ? Arguments(outer) : []).Concat(type.TypeArguments);
}
