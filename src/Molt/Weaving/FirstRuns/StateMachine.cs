using System.Reflection.Metadata;

namespace Molt.Weaving.FirstRuns;

/// <summary>The class of an asynchronous method's state machine, as the compiler makes it in Debug builds.</summary>
/// <param name="Type">The class.</param>
/// <param name="Builder">The field of its builder.</param>
/// <param name="Constructor">Its constructor, which takes nothing.</param>
/// <param name="MoveNext">The method that has the author's code.</param>
internal sealed record StateMachine(
    TypeDefinitionHandle Type, FieldDefinitionHandle Builder, MethodDefinitionHandle Constructor, MethodDefinitionHandle MoveNext)
{
    /// <summary>The type parameters: those of all types around it, then the method's.</summary>
    public required int Arity { get; init; }

    /// <summary>The method that builders give an object to; it does nothing.</summary>
    public required MethodDefinitionHandle SetStateMachine { get; init; }

    /// <summary>All its fields; none is static.</summary>
    public required IReadOnlyList<FieldDefinitionHandle> Fields { get; init; }
}
