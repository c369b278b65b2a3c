using System.Reflection.Metadata;

namespace Molt.Weaving.FirstRuns;

/// <summary>
/// The class of an asynchronous method's state machine, as the compiler makes it in Debug builds. It is in the image, or, where that is one of new bodies, in another; then
/// its members are references.
/// </summary>
/// <param name="Type">The class.</param>
/// <param name="Builder">The field of its builder.</param>
/// <param name="Constructor">Its constructor, which takes nothing.</param>
/// <param name="MoveNext">The method that has the author's code.</param>
internal sealed record StateMachine(
    EntityHandle Type, EntityHandle Builder, EntityHandle Constructor, MethodDefinitionHandle MoveNext)
{
    /// <summary>The type parameters: those of all types around it, then the method's.</summary>
    public required int Arity { get; init; }

    /// <summary>The type of the image that the struct is like: in what it is nested, what it implements and what marks it has.</summary>
    public required TypeDefinitionHandle Likeness { get; init; }

    /// <summary>The method that builders give an object to; it does nothing. Nil if the class is in another image.</summary>
    public MethodDefinitionHandle SetStateMachine { get; init; }

    /// <summary>All its fields, or all that the image mentions; none is static.</summary>
    public required IReadOnlyList<EntityHandle> Fields { get; init; }

    /// <summary>The argument of MoveNext that is the object: a new body has one in front of it.</summary>
    public int Receiver { get; init; }
}
