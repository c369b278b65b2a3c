using Molt.Applying;
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

    // What C# needs besides, whose stages make the generation that all of the edit goes live with.

    /// <summary>What is live; null before a first load.</summary>
    internal Generation? Live { get; }

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
}
