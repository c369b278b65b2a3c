using Molt.Applying;
using Molt.Calling;
using Molt.Linking;
using Molt.Pipeline;

namespace Molt.Languages;

/// <summary>
/// An edit while the languages try their parts of it, one after another: C# first, because code in other languages may run when it is tried, and use what the edit brings in C#.
/// </summary>
public sealed class ScriptTrial
{
    private readonly Action checkpoint;
    private CSharpAttempt? attempt;

    internal ScriptTrial(Generation? live, EditClock clock, Action checkpoint, Func<CSharpAttempt, CSharpAttempt> judge) =>
        (Live, Clock, this.checkpoint, Judge) = (live, clock, checkpoint, judge);

    /// <summary>Called where giving up costs nothing; throws when the edit was overtaken by another save, which the caller expects to get.</summary>
    public void Checkpoint() => checkpoint();

    /// <summary>
    /// What <see cref="ScriptRuntimeContext.FindChanges"/> is going to be when the edit is live; null where that changes nothing in C#. What it finds can be called, on any thread, while
    /// the edit is tried: members that are new run, and what they call that was there before runs the code that it had.
    /// </summary>
    public Func<Type, TypeChanges?>? FindChanges => Live is not null && CSharp is { Next: { } next, IsTestsOnly: false } part ? new LateMembers(next, part.FirstValues).Of : null;

    // What C# needs besides, whose stages make the generation that all of the edit goes live with.

    /// <summary>What is live; null before a first load.</summary>
    internal Generation? Live { get; private set; }

    /// <summary>Measures the stages.</summary>
    internal EditClock Clock { get; }

    /// <summary>Has those say what they think of C#'s part who may refuse it before it is loaded: tests, and initializers that threw before.</summary>
    internal Func<CSharpAttempt, CSharpAttempt> Judge { get; }

    /// <summary>What came of C#'s part; null until it was tried. Others find its types, on any thread.</summary>
    internal CSharpAttempt? CSharp
    {
        get => Volatile.Read(ref attempt);
        set => Volatile.Write(ref attempt, value);
    }

    /// <summary>Has late fields of the edit other places in objects than these.</summary>
    internal void Avoid(LateFieldPlaces taken)
    {
        if (Live is not null && taken.Without(Live.Placements) is var places && places != Live.Placements) Live = Live with { Placements = places };
    }
}
