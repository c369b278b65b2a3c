using Molt.History;
using Molt.Model;
using Molt.Pumping;
using Molt.Scripts;

namespace Molt.Pipeline;

/// <summary>
/// Edits that the host asks for, and that no file changed for: going back to earlier sources, and taking a directory away. They are about what they were asked
/// for and wait for no other save, but like all others they are committed where the host wants it.
/// </summary>
internal sealed class HostEdits(EditParties parties, RunningScripts live, PendingFiles pending, LoadedRoots roots, SourceReader reader, Arrivals arrivals, Reporter reporter, Handover handover, WorkQueue queue, SessionOptions options)
{
    /// <summary>Brings the sources of an earlier generation back, all of them or none; null when they are live already.</summary>
    /// <param name="choose">Chooses the generation.</param>
    public EditReport? RollBack(Func<GenerationHistory, HistoryEntry> choose)
    {
        var target = choose(live.Chronicle.History);
        var initializers = new Initializers(parties);
        while (!queue.IsEnded)
        {
            var (basis, clock) = (live.Current!, NewClock());
            var changes = Rollback.Changes(live.Chronicle.History.Sources, target.Sources, reader.Knows);
            if (changes.Count == 0) return null;
            var plan = new HoldBack(parties, roots, initializers, GiveUpAtTheEnd).Whole(basis, changes, clock);
            EditReport? report = null;
            handover.Run(() => report = initializers.Run(plan.Attempt?.CSharp) ? Finish(plan, clock, target) : null, hasNews: null, () => live.Current != basis);
            if (report is not null) return report;
        }
        throw new ObjectDisposedException(nameof(CodeReloader));
    }

    /// <summary>Takes away what a directory contributes, and knows it no more; or reports why that cannot be.</summary>
    /// <param name="root">The directory.</param>
    /// <param name="force">Whether files elsewhere that need it are held back instead.</param>
    /// <param name="finish">Makes a plan live, and reports it.</param>
    public Removed Remove(ScriptRoot root, bool force, Func<EditPlan, EditClock, EditReport?> finish)
    {
        var initializers = new Initializers(parties);
        while (!queue.IsEnded)
        {
            var (basis, before, clock) = (live.Current, pending.All, NewClock());
            var removal = new Removal(parties, roots, initializers, pending, basis, root.Path);
            var plan = removal.Plan(arrivals.Problems, force, clock);
            var planned = pending.All;
            pending.Replace(before);
            Removed? removed = null;
            handover.Run(
                () => removed = initializers.Run(plan.Attempt?.CSharp) ? Finish(removal, plan, planned, root, clock, finish) : null,
                hasNews: null, () => live.Current != basis || !pending.All.SequenceEqual(before));
            if (removed is not null) return removed;
        }
        throw new ObjectDisposedException(nameof(CodeReloader));
    }

    private EditReport Finish(EditPlan plan, EditClock clock, HistoryEntry target)
    {
        options.LogFaults(plan);
        if (plan.Attempt is not { } attempt) return reporter.RollbackRefused(live.Current!, plan, clock, target.Generation);
        // Nothing that was saved before goes live by itself after it, either.
        pending.MarkLive(pending.All);
        attempt = live.Commit(attempt, plan.Changes, clock, target);
        return reporter.Applied(attempt with { RolledBackTo = target.Generation }, plan.Changes, EditKind.Applied, clock);
    }

    private Removed Finish(
        Removal removal, EditPlan plan, IReadOnlyCollection<FileChange> planned, ScriptRoot root, EditClock clock, Func<EditPlan, EditClock, EditReport?> finish)
    {
        if (!removal.IsDone(plan))
        {
            options.LogFaults(plan);
            return new(false, reporter.RemovalRefused(live.Current, removal.Files, plan.Blame, clock));
        }
        pending.Forget(root.Path);
        pending.Replace(planned);
        roots.Remove(root);
        reader.Forget(root);
        arrivals.Forget(root);
        var report = plan.Attempt is null ? null : finish(plan, clock);
        pending.Add(removal.Aside, _ => null);
        live.ShowHeld();
        if (removal.Reasons.Count > 0) reporter.Refused(live.Current, removal.Reasons, clock, EditKind.Held);
        return new(true, report);
    }

    private EditClock NewClock() => new(options.Time, options.Time.GetTimestamp());

    private void GiveUpAtTheEnd()
    {
        if (queue.IsEnded) throw new ObjectDisposedException(nameof(CodeReloader));
    }
}

/// <summary>What became of a directory that was to be removed.</summary>
internal sealed record Removed(bool IsRemoved, EditReport? Report);
