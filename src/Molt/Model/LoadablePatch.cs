using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Molt.Model;

/// <summary>
/// What a world of loaded scripts takes in: images, and what becomes of what is in them. It is names, numbers and bytes alone, so that the same one can be taken in by several worlds,
/// at any later time, and in another process. The first load is one, too, with the first image as its shape.
/// </summary>
/// <param name="Edit">The edit's number, which the methods that it gives new bodies have as their version from then on.</param>
internal sealed record LoadablePatch(int Edit)
{
    /// <summary>What has to be loaded before the shape, because its types derive from it; not yet woven, null when there is nothing.</summary>
    public WrittenImage? Bases { get; init; }

    /// <summary>Types, not yet woven; null when there are none.</summary>
    public WrittenImage? Shape { get; init; }

    /// <summary>What the types of the shape derive from in place of foreign classes.</summary>
    public MovedBases Moved { get; init; } = MovedBases.None;

    /// <summary>New bodies; null when there are none.</summary>
    public WrittenImage? Bodies { get; init; }

    public ImmutableArray<PublishedBody> Published { get; init; } = [];

    /// <summary>What has to run before the commit, in this order.</summary>
    public ImmutableArray<FirstValue> FirstValues { get; init; } = [];

    /// <summary>Late fields that come back: what objects have from before is not theirs.</summary>
    public ImmutableArray<ReturnedField> Returned { get; init; } = [];

    /// <summary>Classes that implement other interfaces from the commit on.</summary>
    public ImmutableArray<ClassInterfaces> Interfaces { get; init; } = [];

    /// <summary>The state machines of the edit, and what they know.</summary>
    public ImmutableArray<KnownMachine> Machines { get; init; } = [];

    /// <summary>Those of them that ask, before all else, whether a call waits at a point that is gone.</summary>
    public ImmutableArray<GuardedCode> Guarded { get; init; } = [];

    /// <summary>
    /// Whether objects and the runtime remember it although it is undone: late fields are numbers in objects, which another edit would use for another field, where calls by an
    /// interface went is known to the runtime ever after, and what initializers of statics did is done.
    /// </summary>
    public bool LeavesTraces { get; init; }
}

/// <summary>Puts a body behind a method.</summary>
/// <param name="Method">The method, whose slot it is.</param>
/// <param name="Body">The body's row in the image of the bodies.</param>
/// <param name="Name">The method's name, for reports.</param>
internal sealed record PublishedBody(PatchableMethod Method, MethodDefinitionHandle Body, string Name)
{
    /// <summary>Whether other new bodies may call it by its slot, and so may not be live before it.</summary>
    public bool ComesFirst { get; init; }

    /// <summary>
    /// Whether it runs when an object's late field is asked for the first time: an initializer, or an <c>[Upgrade]</c> method. That is done once, so it has to be live before anything
    /// asks for the field.
    /// </summary>
    public bool IsFirstAccess { get; init; }

    /// <summary>Whether the body's first argument is a <see cref="Runtime.DispatchCache"/>.</summary>
    public bool HasCache { get; init; }

    /// <summary>
    /// If the body sends calls to the code before, whose first argument is a <see cref="Runtime.EarlierBody"/> then: the code that the method was born with, for a slot that is empty, by its row in the image of the bodies. Else nil.
    /// </summary>
    public MethodDefinitionHandle Earlier { get; init; }

    /// <summary>Whether suspended calls may have to go on in it when it is superseded.</summary>
    public bool IsGuarded { get; init; }

    /// <summary>Whether it is an <c>Equals(object)</c>.</summary>
    public bool IsEquality { get; init; }

    /// <summary>What the slot holds while the edit's statics are initialized; null when nothing can see the difference.</summary>
    public PublishedGate? Gate { get; init; }
}

/// <summary>Code that lets only initializers through to a new body, by its row in the body image.</summary>
/// <param name="Gate">What the slot holds.</param>
/// <param name="Former">What everybody else runs, if the slot is empty.</param>
internal sealed record PublishedGate(MethodDefinitionHandle Gate, MethodDefinitionHandle Former);

/// <summary>Gives a new static field its first value.</summary>
/// <param name="Type">The metadata name of the field's type.</param>
/// <param name="Field">The field's name.</param>
/// <param name="Code">The name of the method with the field's initializer, by which it is found in stack traces.</param>
/// <param name="Body">The row in the body image of what runs the initializers of all new fields of the class, unless it was done.</param>
internal sealed record FirstValue(string Type, string Field, string Code, MethodDefinitionHandle Body);

/// <summary>A late field that comes back: the static field that says how often it has, and what it says from then on.</summary>
internal sealed record ReturnedField(string Assembly, string Counter, int Incarnation);

/// <summary>What a class implements from the commit on, beside what it was loaded with.</summary>
/// <param name="Assembly">The assembly of the class.</param>
/// <param name="Class">Its row there.</param>
/// <param name="Implementations">The types with the implementations.</param>
internal sealed record ClassInterfaces(string Assembly, TypeDefinitionHandle Class, ImmutableArray<LoadedType> Implementations);

/// <summary>A type by its assembly and its metadata name.</summary>
internal readonly record struct LoadedType(string Assembly, string Name);

/// <summary>A state machine and the states that its code knows.</summary>
/// <param name="Type">Its class.</param>
/// <param name="Name">The name of the method that is suspended, for reports.</param>
/// <param name="States">The numbers of the states.</param>
internal sealed record KnownMachine(string Type, string Name, ImmutableArray<int> States);

/// <summary>A state machine whose new code has a guard in front.</summary>
/// <param name="Type">Its class.</param>
/// <param name="Field">The static field for the guard, in the image of the bodies.</param>
internal sealed record GuardedCode(string Type, string Field)
{
    /// <summary>Whether this edit takes states away.</summary>
    public bool Loses { get; init; }

    public bool IsAsync { get; init; }

    public bool IsIterator { get; init; }

    /// <summary>The methods as they are before the edit, where it takes states away.</summary>
    public ImmutableArray<FormerMethod> Former { get; init; } = [];
}

/// <summary>A method of a state machine: where its slot is, and its code where the slot is empty.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Method">The method.</param>
/// <param name="Copy">The row in the image of the bodies of the code that the method was born with.</param>
internal sealed record FormerMethod(string Name, PatchableMethod Method, MethodDefinitionHandle Copy);
