using System.Reflection.Metadata;

namespace Molt.Weaving.Planning;

/// <summary>A method that gets a prologue, and the tokens in it.</summary>
/// <param name="Slot">The static field with the delegate or, for generics, with the <see cref="Runtime.GenericSlot"/>.</param>
/// <param name="Link">The instantiated call that turns a generic slot into a delegate; nil where the slot is the delegate.</param>
/// <param name="Invoke">The delegate's Invoke.</param>
internal sealed record WovenMethod(FieldDefinitionHandle Slot, EntityHandle Link, EntityHandle Invoke)
{
    /// <summary>The arguments to pass on, with the receiver.</summary>
    public required int ArgumentCount { get; init; }

    /// <summary>How a struct receiver is copied; null when the arguments are passed on as they are.</summary>
    public required ReceiverCopy? Copy { get; init; }
}
