using System.Collections.Immutable;

namespace Molt.Model;

/// <summary>A point of suspension whose calls have variables elsewhere than the new code looks for them: in closures or not, or in other ones. They are given what the new code relies on before they go on.</summary>
/// <param name="Before">Where the point begins in the method's old code.</param>
/// <param name="After">Where it begins in the new code.</param>
/// <param name="Variables">The variables that both versions have, as far as lambdas capture them in one of the two.</param>
internal sealed record RefilledPoint(int Before, int After, ImmutableArray<MovedVariable> Variables)
{
    /// <summary>The same of the asynchronous loops around it that are such points.</summary>
    public ImmutableArray<(int Before, int After)> Around { get; init; } = [];
}


/// <summary>A variable of a call that waits, in both versions of the code.</summary>
/// <param name="Before">Its name before.</param>
/// <param name="After">Its name after.</param>
/// <param name="WasCaptured">Whether it was in a closure.</param>
/// <param name="IsCaptured">Whether it is in one now.</param>
/// <param name="IsParameter">Whether it is a parameter: where it is not captured, it is called by its name alone.</param>
internal sealed record MovedVariable(string Before, string After, bool WasCaptured, bool IsCaptured, bool IsParameter)
{
    /// <summary>Where its declaration begins in the method's code, or, where it is captured, the scope that the closure is of: before, and now. It tells variables of one name apart.</summary>
    public (int Before, int After) Offsets { get; init; }

    /// <summary>Whether delegates that were made before may share it, and somebody assigns it: then it stays where it is, or the two would not see each other's values.</summary>
    public bool IsShared { get; init; }
}

/// <summary>The points at which a method can be suspended, before an edit and after it.</summary>
/// <param name="Method">The row of the method in the compiler's numbering.</param>
/// <param name="Before">Those before.</param>
/// <param name="After">Those after.</param>
internal sealed record MethodPoints(int Method, ImmutableArray<SuspensionPoint> Before, ImmutableArray<SuspensionPoint> After)
{
    /// <summary>Where the declarations, or the scopes, begin that the state machine's numbered fields are of, before the edit: that of number 1 first.</summary>
    public ImmutableArray<int> SlotsBefore { get; init; } = [];

    /// <inheritdoc cref="SlotsBefore"/>
    public ImmutableArray<int> SlotsAfter { get; init; } = [];

    /// <summary>The numbers of the states at a point before and after: several where several begin there, as do those of an <c>await foreach</c>.</summary>
    public IEnumerable<(int Old, int Now)> StatesAt(RefilledPoint point) =>
        Before.Where(old => old.Offset == point.Before).Join(After.Where(now => now.Offset == point.After), old => old.Ordinal, now => now.Ordinal, (old, now) => (old.State, now.State));
}

/// <summary>A point of suspension.</summary>
/// <param name="Offset">Where it begins in the method's code.</param>
/// <param name="Ordinal">Which of several that begin there.</param>
/// <param name="State">The number of the state.</param>
internal readonly record struct SuspensionPoint(int Offset, int Ordinal, int State);
