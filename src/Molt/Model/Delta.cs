using System.Collections.Immutable;

namespace Molt.Model;

/// <summary>What the compiler's emitter says about an edit: metadata, IL and debug information relative to the generation before.</summary>
internal sealed record Delta(ImmutableArray<byte> Metadata, ImmutableArray<byte> Code, ImmutableArray<byte> Symbols)
{
    /// <summary>The state machines of its methods.</summary>
    public ImmutableArray<StateMachine> StateMachines { get; init; } = [];

    /// <summary>The functions within its methods, as the compiler numbers them.</summary>
    public ImmutableArray<MethodFunctions> Functions { get; init; } = [];

    /// <summary>The closures in its methods that the compiler does not know again.</summary>
    public ImmutableArray<MethodClosures> Closures { get; init; } = [];

    /// <summary>Which functions have become which, as the sources have them.</summary>
    public ImmutableArray<KeptFunctions> Kept { get; init; } = [];

    /// <summary>The points of suspension of its methods, as the compiler numbers them.</summary>
    public ImmutableArray<MethodPoints> Points { get; init; } = [];
}

/// <summary>A method that can be suspended.</summary>
/// <param name="Method">The row of the method in the compiler's numbering.</param>
/// <param name="Name">The name of its state machine, which stands in the method's type.</param>
/// <param name="States">The numbers of the states that the method's code knows.</param>
internal sealed record StateMachine(int Method, string Name, ImmutableArray<int> States);
