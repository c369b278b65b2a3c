using System.Collections.Immutable;
using System.Reflection.Metadata;
using Molt.Linking.Interfaces;
using Molt.Linking.Signatures;
using Molt.Linking.Suspending;
using Molt.Model;

namespace Molt.Linking;

/// <summary>Puts a body behind a method: where the method's slot is, and where its new body.</summary>
/// <param name="Assembly">The assembly of the method.</param>
/// <param name="Method">The method's row there.</param>
/// <param name="Body">The body's row in the body image.</param>
/// <param name="Source">The method as the scripts' images name it.</param>
internal sealed record Publication(string Assembly, MethodDefinitionHandle Method, MethodDefinitionHandle Body, MethodReference Source)
{
    /// <summary>The method's name, for reports.</summary>
    public string Name { get; init; } = $"{Source.Parent}.{Source.Name}";

    /// <summary>Whether other new bodies may call it by its slot, and so may not be live before it.</summary>
    public bool ComesFirst { get; init; }

    /// <summary>
    /// Whether it runs when an object's late field is asked for the first time: an initializer, or an <c>[Upgrade]</c> method. That is done once, so it has to be live before anything
    /// asks for the field.
    /// </summary>
    public bool IsFirstAccess { get; init; }

    /// <summary>What the slot holds while the edit's statics are initialized; null when nothing can see the difference.</summary>
    public PublishedGate? Gate { get; init; }

    /// <summary>Whether the body's first argument is a <see cref="Runtime.DispatchCache"/>.</summary>
    public bool HasCache { get; init; }

    /// <summary>The code that the method was born with, by its row in the body image, if the new body sends calls to the code before; else nil.</summary>
    public MethodDefinitionHandle Earlier { get; init; }
}

/// <summary>Gives a new static field its first value.</summary>
/// <param name="Field">The field.</param>
/// <param name="Body">The row in the body image of what does it, for all new fields of the class, unless it was done.</param>
internal sealed record StaticInitializer(FieldReference Field, MethodDefinitionHandle Body);

/// <summary>An edit ready to be loaded and committed: images, what to publish, and what the scripts will be made of afterwards.</summary>
internal sealed record Patch
{
    /// <summary>The edit's number, which the methods that it gives new bodies have as their version from then on.</summary>
    public required int Edit { get; init; }

    /// <summary>New types and members, not yet woven; null when there are none.</summary>
    public WrittenImage? Shape { get; init; }

    /// <summary>What has to be loaded before the shape, because its types derive from it; not yet woven, null when there is nothing.</summary>
    public WrittenImage? Bases { get; init; }

    /// <summary>New bodies; null when there are none.</summary>
    public WrittenImage? Bodies { get; init; }

    public ImmutableArray<Publication> Publications { get; init; } = [];

    /// <summary>What has to run before the commit, in this order.</summary>
    public ImmutableArray<StaticInitializer> Initializers { get; init; } = [];

    /// <summary>Late fields that come back: what objects have from before is not theirs.</summary>
    public ImmutableArray<LateFieldSlot> Returned { get; init; } = [];

    /// <summary>Late fields that have the default on objects that exist.</summary>
    public ImmutableArray<FieldReference> Valueless { get; init; } = [];

    /// <summary>Variables that have their default in closures that exist.</summary>
    public ImmutableArray<FieldReference> Captured { get; init; } = [];

    /// <summary>Classes that implement other interfaces from the commit on.</summary>
    public ImmutableArray<PublishedInterfaces> Interfaces { get; init; } = [];

    /// <summary>The state machines of the edit, and what they know.</summary>
    public ImmutableArray<MachineStates> Machines { get; init; } = [];

    /// <summary>Those of them that ask, before all else, whether a call waits at a point that is gone.</summary>
    public ImmutableArray<GuardedMachine> Guarded { get; init; } = [];

    public required Definitions Definitions { get; init; }

    public required Placements Placements { get; init; }

    /// <summary>Methods of structs with a new body that may be given a copy of their receiver: what they write to it is lost.</summary>
    public ImmutableArray<MethodReference> OnCopies { get; init; } = [];

    /// <summary>Methods of lambdas and local functions that are gone, or need an object that closures may lack; whoever holds such a delegate goes on in the old body.</summary>
    public ImmutableArray<MethodReference> Deserted { get; init; } = [];

    /// <summary>Lambdas and local functions that can be suspended and have become another method in which their calls cannot go on: these end in the code that they began in.</summary>
    public ImmutableArray<MethodReference> Succeeded { get; init; } = [];

    /// <summary>Those of which some calls go on: such as had before what the new code uses.</summary>
    public ImmutableArray<MethodReference> SucceededInPart { get; init; } = [];
}
