using System.Reflection.Metadata;

namespace Molt.Weaving.Planning;

/// <summary>A method that gets a prologue, and the tokens in it.</summary>
/// <param name="Slot">The static field with the delegate or, for generics, with the <see cref="Runtime.GenericSlot"/>.</param>
/// <param name="Invoke">The delegate's Invoke.</param>
internal sealed record WovenMethod(FieldDefinitionHandle Slot, EntityHandle Invoke)
{
    /// <summary>The arguments to pass on, with the receiver.</summary>
    public required int ArgumentCount { get; init; }

    /// <summary>How the prologue gets to the new body; null for generics, whose slot has to be linked first.</summary>
    public Detour? Detour { get; init; }

    /// <summary>For generics, the instantiated call that turns the slot into a delegate.</summary>
    public EntityHandle Link { get; init; }

    /// <summary>For generics, how a struct receiver is copied; null when it is passed on as it is.</summary>
    public ReceiverCopy? Copy { get; init; }

    /// <summary>The body's locals with one more behind them; nil when the prologue needs none.</summary>
    public StandaloneSignatureHandle Locals => Detour is null ? Copy?.Locals.Signature ?? default : Detour.Result?.Signature ?? default;
}

/// <summary>
/// A static method that calls what a slot holds. Prologues call it rather than the delegate: where a method is inlined, each use of
/// the delegate, of an address or of a return buffer on the way that is hardly ever taken costs registers on the way that is.
/// </summary>
/// <param name="Method">The method.</param>
/// <param name="Number">Its place among the detours.</param>
/// <param name="Signature">Its signature: the method's, with the receiver, or a copy of it, as the first parameter.</param>
internal sealed record Detour(MethodDefinitionHandle Method, int Number, BlobHandle Signature)
{
    /// <summary>How it gets the receiver; a copy that goes out is its return value.</summary>
    public required ReceiverPassing Passing { get; init; }

    /// <summary>The type of a copied receiver.</summary>
    public EntityHandle ReceiverType { get; init; }

    /// <summary>The locals of a detour that makes the receiver.</summary>
    public StandaloneSignatureHandle OwnLocals { get; init; }

    /// <summary>
    /// The local of the woven method that a struct result goes through. Without it the JIT would have the detour write into the place
    /// of the method's own result, which then could not be in registers.
    /// </summary>
    public AppendedLocal? Result { get; init; }
}
