using System.Collections.Immutable;
using System.Reflection.Metadata;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;

namespace Molt.Linking.Dispatch;

/// <summary>
/// Where the sources' virtual calls have to be told which method to go on to, because the runtime's own tables of virtual methods, made
/// when types were loaded, say otherwise. Methods go by <see cref="Placements.Key"/>.
/// </summary>
internal sealed record DispatchPlan
{
    public static readonly DispatchPlan None = new();

    /// <summary>Methods whose own code moves to a place of its own, since a dispatcher takes the old one.</summary>
    public ImmutableHashSet<string> Splits { get; init; } = [];

    /// <summary>Methods that their type was born with, but whose place in the runtime's tables is not theirs any more.</summary>
    public ImmutableHashSet<string> Rehoused { get; init; } = [];

    /// <summary>Methods of new types that must not take the place of what is below them in the runtime's tables.</summary>
    public ImmutableHashSet<string> OwnSlots { get; init; } = [];

    /// <summary>Dispatchers to make anew.</summary>
    public ImmutableArray<DispatchEntry> Entries { get; init; } = [];

    /// <summary>Methods for new types that the runtime insists on, and the sources know nothing of.</summary>
    public ImmutableArray<DispatchBridge> Bridges { get; init; } = [];

    /// <summary>The interfaces of classes that implement others than they were loaded with.</summary>
    public ImmutableArray<Interfaces.LateInterfaceSet> Interfaces { get; init; } = [];

    public DispatchEntry? Entry(string key, bool isLate) => Entries.FirstOrDefault(entry => entry.Method == key && entry.IsLate == isLate);
}

/// <summary>A method that callers reach, and what it goes on to for which receivers.</summary>
/// <param name="Type">The type of the method.</param>
/// <param name="Member">The method's key within it.</param>
/// <param name="IsLate">Whether it is the late method of that name, and not the one that the type was born with.</param>
/// <param name="Branches">What to call for receivers of a type; the first that fits counts.</param>
/// <param name="Otherwise">What to call for all others; null where there can be none.</param>
internal sealed record DispatchEntry(
    TypeIdentity Type, string Member, bool IsLate, ImmutableArray<DispatchBranch> Branches, DispatchBranch? Otherwise)
{
    public string Method { get; } = Placements.Key(Type, Member);

    /// <summary>What the state of the entry is kept under.</summary>
    public (string Method, bool IsLate) Key => (Method, IsLate);

    /// <summary>What it does, to be compared with what it did.</summary>
    public string Text => string.Join("; ", Branches.Select(branch => branch.ToString())) + $" | {Otherwise}";
}

/// <summary>A call that a dispatcher makes; all types are in terms of the type parameters of the dispatcher's type.</summary>
/// <param name="Receiver">The type to test for.</param>
/// <param name="IsValueType">Whether that is a struct, which comes in a box.</param>
/// <param name="Target">The method, as it is defined in an instantiation of its type.</param>
/// <param name="Seen">The method's signature in that instantiation.</param>
internal sealed record DispatchBranch(
    TypeSignature Receiver, bool IsValueType, MethodReference Target, MethodSignature<TypeSignature> Seen)
{
    /// <summary>Whether the target takes structs in a box: the default of an interface's member does, or a base's method.</summary>
    public bool TakesObject { get; init; }

    /// <summary>
    /// Whether the receiver's type arguments do not follow from those of the dispatcher's type: then the branch is in terms of the receiver's
    /// own type parameters, and is found at run time.
    /// </summary>
    public bool IsOpen { get; init; }

    /// <summary>The method's own type parameters as the receiver's type sees them.</summary>
    public ImmutableArray<GenericParameterPlan> Generics { get; init; } = [];

    /// <summary>For an open one, the static method that makes the call, in a holder that is as generic as the receiver's type.</summary>
    public MethodReference? Trampoline { get; init; }

    /// <summary>For a type that implements an interface more than once: which arguments the dispatcher's type has to have.</summary>
    public ImmutableArray<TypeSignature> Arguments { get; init; } = [];

    public override string ToString() => $"{Receiver}<{string.Join(',', Arguments)}> -> {Target.Parent}::{Target.Key}";
}

/// <summary>A method for a new type: it takes the place of an abstract one that the runtime still has.</summary>
/// <param name="Type">The new type.</param>
/// <param name="Declaration">The abstract method as the type sees it.</param>
/// <param name="Seen">Its signature there.</param>
/// <param name="Otherwise">What it goes on to; null where the sources have no such method any more.</param>
internal sealed record DispatchBridge(
    TypeIdentity Type, MethodReference Declaration, MethodSignature<TypeSignature> Seen, DispatchBranch? Otherwise)
{
    /// <summary>Whether the abstract method is an interface's.</summary>
    public bool IsInterface { get; init; }

    public bool IsValueType { get; init; }

    public string Name => IsInterface ? $"{Declaration.Parent.Definition!.MetadataName}.{Declaration.Name}$bridge" : Declaration.Name;

    public string Member => MemberKeys.Method(Name, Seen);
}
