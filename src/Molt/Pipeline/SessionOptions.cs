using Molt.Applying;
using Molt.Pumping;
using Molt.Rehearsing;
using Molt.Reporting;

namespace Molt.Pipeline;

/// <summary>What an <see cref="EditSession"/> gets from its reloader.</summary>
internal sealed record SessionOptions
{
    public required TimeProvider Time { get; init; }

    /// <summary>How long nothing may change before errors are reported.</summary>
    public required TimeSpan QuietTime { get; init; }

    /// <summary>Where what is live is written.</summary>
    public LiveGeneration Live { get; init; } = new();

    /// <summary>What tests mean for edits.</summary>
    public TestOptions Tests { get; init; } = new();

    /// <summary>Builds a rehearsal world that runs what is live.</summary>
    public Func<IRehearsalWorld> BuildRehearsal { get; init; } = () => throw new InvalidOperationException("Nothing builds rehearsal worlds.");

    /// <summary>For faults of our own.</summary>
    public required ReloaderLog Log { get; init; }

    /// <summary>Where edits are committed.</summary>
    public required CommitGate Gate { get; init; }

    /// <summary>Called after each commit, before the scripts' own hooks.</summary>
    public required Action<Generation> Committed { get; init; }

    /// <summary>Called after each commit by which types were replaced, before the scripts' own hooks.</summary>
    public required Action<Generation> Replaced { get; init; }

    /// <summary>Called when an edit is in place with its hooks, before its report.</summary>
    public required Action<CommittedEdit> InPlace { get; init; }

    /// <summary>Called with each report.</summary>
    public required Action<EditReport> Report { get; init; }

    /// <summary>Keeps what goes live for worlds that are built later; null when nobody wants one.</summary>
    public PatchJournal? Journal { get; init; }

    /// <summary>Whether a watcher saw a file in the middle of being saved.</summary>
    public required Func<bool> IsUnsettled { get; init; }

    /// <summary>Whether git is changing files just now.</summary>
    public required Func<bool> IsBranchSwitched { get; init; }

    /// <summary>Logs what went wrong in the attempts of a plan: faults of ours, and what scripts threw.</summary>
    public void LogFaults(EditPlan plan)
    {
        foreach (var fault in plan.Faults) Log.InternalError(fault.Stage, fault.Exception);
        foreach (var exception in plan.Thrown) Log.ScriptThrew(exception);
    }
}
