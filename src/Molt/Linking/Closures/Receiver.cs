using System.Collections.Immutable;
using Molt.Linking.Signatures;
using Molt.Linking.Writing;

namespace Molt.Linking.Closures;

/// <summary>What the method of a function is called on, made of what its former method was called on.</summary>
/// <param name="Write">Leaves it on the stack, if the method is not static. The second argument leaves there what the former method was called on.</param>
/// <param name="Depth">How much of the stack that takes.</param>
internal sealed record Receiver(Action<CodeBuilder, Action> Write, int Depth)
{
    /// <summary>The same object.</summary>
    public static Receiver Same { get; } = new((_, held) => held(), Depth: 1) { IsOfHeld = true };

    /// <summary>What a call that waits has to have had before, if anything: where one has not, it goes on in its old code.</summary>
    public ImmutableArray<TypeSignature> Needs { get; init; } = [];

    /// <summary>Whether it is, or has anything of, what the former method was called on.</summary>
    public bool IsOfHeld { get; init; }
}
