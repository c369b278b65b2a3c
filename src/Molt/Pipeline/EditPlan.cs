using System.Collections.Immutable;
using Molt.Model;

namespace Molt.Pipeline;

/// <summary>What to do about the files that are pending: commit some of them, and tell the authors of the others why not.</summary>
/// <param name="Attempt">What to commit; null when nothing can be.</param>
/// <param name="Changes">The files that go live with it.</param>
/// <param name="Blame">Why the others do not.</param>
internal sealed record EditPlan(Attempt? Attempt, IReadOnlyCollection<FileChange> Changes, ImmutableArray<ScriptDiagnostic> Blame)
{
    /// <summary>Faults of our own that the attempts ran into.</summary>
    public ImmutableArray<StageFault> Faults { get; init; } = [];

    /// <summary>What the tests said of the last attempt that they were asked about.</summary>
    public TestSummary? Tests { get; init; }

    /// <summary>What code of the scripts threw that the attempts ran.</summary>
    public ImmutableArray<Exception> Thrown { get; init; } = [];
}

/// <summary>An exception that a stage threw: a bug of ours.</summary>
internal sealed record StageFault(string Stage, Exception Exception);
