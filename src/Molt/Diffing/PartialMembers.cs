using Microsoft.CodeAnalysis;

namespace Molt.Diffing;

/// <summary>Members that are declared twice: once for who uses them, and once with their code. Types list the first one, which says nothing of the code.</summary>
internal static class PartialMembers
{
    /// <summary>The declaration that has the code; of other members the only one.</summary>
    public static ISymbol Implementation(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => Implementation(method),
        IPropertySymbol property => property.PartialImplementationPart ?? property,
        IEventSymbol happening => happening.PartialImplementationPart ?? happening,
        _ => symbol,
    };

    /// <inheritdoc cref="Implementation(ISymbol)"/>
    public static IMethodSymbol Implementation(IMethodSymbol method) => method.PartialImplementationPart ?? method;

    /// <summary>The declaration that the type lists.</summary>
    public static IMethodSymbol Definition(IMethodSymbol method) => method.PartialDefinitionPart ?? method;

    /// <summary>Whether nobody wrote a member; the accessors of an event's first declaration are never written.</summary>
    public static bool IsImplicit(ISymbol symbol) => Implementation(symbol).IsImplicitlyDeclared;

    /// <summary>Whether an event keeps its handlers in a field of its own.</summary>
    public static bool IsFieldLike(IEventSymbol happening) => happening is { IsAbstract: false, AddMethod: { } add } && IsImplicit(add);
}
