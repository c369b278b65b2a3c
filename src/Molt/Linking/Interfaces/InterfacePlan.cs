using System.Collections.Immutable;
using System.Reflection.Metadata;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;

namespace Molt.Linking.Interfaces;

/// <summary>All interfaces that a class implements besides those it was loaded with.</summary>
internal sealed record LateInterfaceSet(TypeIdentity Class, ImmutableArray<LateInterface> Interfaces);

/// <summary>An interface that a class took on, in terms of the class's own type parameters.</summary>
/// <param name="Interface">The interface.</param>
/// <param name="Inherited">The interfaces that it inherits.</param>
/// <param name="Members">How the class implements them; members that have only a default are left to that.</param>
internal sealed record LateInterface(TypeSignature Interface, ImmutableArray<TypeSignature> Inherited, ImmutableArray<LateImplementation> Members)
{
    /// <summary>What calls were told when the class took the interface on: the runtime remembers it, and it has to stay. The same in terms of a class below, whatever type arguments that gives it.</summary>
    public string Text => string.Join("; ", Members.Select(member => $"{member.Declaration.Parent}::{member.Declaration.Key} -> {member.Slot.Parent.Definition}::{member.Slot.Key}").Order(StringComparer.Ordinal));
}

/// <summary>A member of an interface, and the method of the class that implements it.</summary>
/// <param name="Declaration">The interface's method.</param>
/// <param name="Seen">Its signature, with the interface's type arguments in place.</param>
/// <param name="Target">The method of the class or of a base of it; or a default implementation that the runtime does not know of.</param>
internal sealed record LateImplementation(MethodReference Declaration, MethodSignature<TypeSignature> Seen, MethodReference Target)
{
    public ImmutableArray<GenericParameterPlan> Generics { get; init; } = [];

    /// <summary>What its only argument has to be for the class's method, where that takes something else; null where it takes the same.</summary>
    public TypeSignature? Cast { get; init; }

    /// <summary>The method that the target overrides in the end, or itself: calls of the one are calls of the other.</summary>
    public MethodReference Slot { get; init; } = Target;

    /// <summary>Whether it is a default implementation: of a member that the interface was born with, without code.</summary>
    public bool IsDefault { get; init; }
}

/// <summary>Where the implementation of a late interface is, and what it says.</summary>
internal sealed record PlacedInterface(string Assembly, TypeIdentity Implementation, string Text)
{
    public static string Key(TypeIdentity type, TypeSignature implemented) => $"{type}: {implemented}";
}

/// <summary>What a class is to implement from the commit on: the types with the implementations.</summary>
internal sealed record PublishedInterfaces(TypeIdentity Class, ImmutableArray<PlacedInterface> Interfaces);
