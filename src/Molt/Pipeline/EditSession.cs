using System.Diagnostics;
using Molt.Applying;
using Molt.Calling;
using Molt.Emitting;
using Molt.History;
using Molt.Model;
using Molt.Pumping;
using Molt.Reporting;
using Molt.Scripts;

namespace Molt.Pipeline;

/// <summary>
/// Takes changes through the pipeline until they are live, held back or refused, and reports what became of them. Used by
/// the reloader's thread, and by the one that commits what it hands over, while it waits; <see cref="Live"/> and <see cref="Held"/> may be read by any.
/// </summary>
internal sealed class EditSession : ILiveState
{
    private readonly EditPipeline pipeline;
    private readonly SourceReader reader;
    private readonly WorkQueue queue;
    private readonly SessionOptions options;
    private readonly PendingFiles pending = new();
    private readonly LoadedRoots roots = new();
    private readonly Arrivals arrivals;
    private readonly Reporter reporter;
    private readonly Handover handover;
    private Generation? live;
    private IReadOnlyList<string> held = [];
    private bool isLoading;
    private EditReport? latest;

    public EditSession(EditPipeline pipeline, SourceReader reader, WorkQueue queue, SessionOptions options)
    {
        (this.pipeline, this.reader, this.queue, this.options) = (pipeline, reader, queue, options);
        arrivals = new Arrivals(reader, queue, pending, path => Live?.Candidate.Files.GetValueOrDefault(path)?.Source);
        reporter = new Reporter(options, pending, arrivals);
        handover = new Handover(options.Gate, queue);
        Chronicle = new Chronicle(options.Time);
    }

    /// <summary>Versions, leaks and generations.</summary>
    public Chronicle Chronicle { get; }

    /// <summary>What is live; null before the first load.</summary>
    public Generation? Live => Volatile.Read(ref live);

    /// <summary>Full paths of the files whose newest content is not live, sorted.</summary>
    public IReadOnlyList<string> Held => Volatile.Read(ref held);

    /// <summary>Takes in notices; answers with the report on what went live, else with the one on what did not; null when nothing
    /// changed.</summary>
    public EditReport? Process(IReadOnlyList<Notice> notices) => Process(() => reader.Collect(notices));

    int ILiveState.Generation => Live?.Number ?? 0;

    int ILiveState.LiveBodies => Live?.World.LoadedBodies ?? 0;

    int ILiveState.HeldFiles => Held.Count;

    public EditReport? Load(ScriptRoot root)
    {
        roots.Add(root);
        if (options.Gate.IsImmediate) return Process(() => reader.Scan(root));
        // The host waits for it, and may be the one who would have to dispatch: so it goes live at once, and takes nothing along that is to
        // be dispatched.
        var waiting = pending.SetAside();
        isLoading = true;
        try
        {
            return Process(() => reader.Scan(root));
        }
        finally
        {
            isLoading = false;
            pending.PutBack(waiting);
        }
    }

    /// <summary>Brings the sources of an earlier generation back, all of them or none; null when they are live already.</summary>
    /// <param name="choose">Chooses the generation.</param>
    public EditReport? RollBack(Func<GenerationHistory, HistoryEntry> choose)
    {
        var target = choose(Chronicle.History);
        var initializers = new Initializers();
        while (!queue.IsEnded)
        {
            var (basis, clock) = (Live!, new EditClock(options.Time, options.Time.GetTimestamp()));
            var changes = Rollback.Changes(Chronicle.History.Sources, target.Sources, reader.Knows);
            if (changes.Count == 0) return null;
            var plan = new HoldBack(pipeline, roots, initializers, GiveUpAtTheEnd).Whole(basis, changes, clock);
            EditReport? report = null;
            handover.Run(() => report = initializers.Run(plan.Attempt) ? FinishRollback(plan, clock, target) : null, hasNews: null, () => Live != basis);
            if (report is not null) return report;
        }
        throw new ObjectDisposedException(nameof(CodeReloader));
    }

    private void GiveUpAtTheEnd()
    {
        if (queue.IsEnded) throw new ObjectDisposedException(nameof(CodeReloader));
    }

    /// <summary>A script of some directory that lies in a folder which is to be one, by way of a link; null when there is none.</summary>
    public string? FindWithin(string folder) => reader.FindWithin(folder);

    /// <summary>Takes away what a directory contributes, and knows it no more; or reports why that cannot be.</summary>
    /// <param name="root">The directory.</param>
    /// <param name="force">Whether files elsewhere that need it are held back instead.</param>
    public Removed Remove(ScriptRoot root, bool force)
    {
        var initializers = new Initializers();
        while (!queue.IsEnded)
        {
            var (basis, before, clock) = (Live, pending.All, new EditClock(options.Time, options.Time.GetTimestamp()));
            var removal = new Removal(pipeline, roots, initializers, pending, basis, root.Path);
            var plan = removal.Plan(arrivals.Problems, force, clock);
            var planned = pending.All;
            pending.Replace(before);
            Removed? removed = null;
            handover.Run(
                () => removed = initializers.Run(plan.Attempt) ? Finish(removal, plan, planned, root, clock) : null,
                hasNews: null, () => Live != basis || !pending.All.SequenceEqual(before));
            if (removed is not null) return removed;
        }
        throw new ObjectDisposedException(nameof(CodeReloader));
    }

    /// <summary>What makes the first edit as fast as later ones, to be done when nothing else is.</summary>
    public IRequest WarmUp() => new WarmUp(pipeline, queue, options, () => Live);

    public EditReport? Relink()
    {
        var clock = new EditClock(options.Time, options.Time.GetTimestamp());
        var attempt = pipeline.Relink(Live!, clock);
        if (!attempt.Succeeded) return reporter.Refused(Live, attempt.Diagnostics, clock);
        Commit(attempt, [], clock);
        return reporter.Applied(attempt, [], EditKind.Applied, clock);
    }

    private Removed Finish(Removal removal, EditPlan plan, IReadOnlyCollection<FileChange> planned, ScriptRoot root, EditClock clock)
    {
        if (!removal.IsDone(plan))
        {
            LogFaults(plan);
            return new(false, reporter.RemovalRefused(Live, removal.Files, plan.Blame, clock));
        }
        pending.Forget(root.Path);
        pending.Replace(planned);
        roots.Remove(root);
        reader.Forget(root);
        arrivals.Forget(root);
        var report = plan.Attempt is null ? null : Finish(plan, clock);
        pending.Add(removal.Aside, _ => null);
        ShowHeld();
        if (removal.Reasons.Count > 0) reporter.Refused(Live, removal.Reasons, clock, EditKind.Held);
        return new(true, report);
    }

    private EditReport? Process(Func<ChangeSet> changes)
    {
        try
        {
            var taken = changes();
            arrivals.Take(taken);
            return Settle(new EditClock(options.Time, taken.NoticedAt));
        }
        catch (Exception exception)
        {
            // What the stages throw is a failed attempt; here it is the session itself that has a bug. The old code keeps running.
            options.Log.InternalError(nameof(Pipeline), exception);
            return null;
        }
        finally
        {
            ShowHeld();
        }
    }

    /// <summary>Tries, and tries again with what was saved meanwhile, until an attempt is about all there is.</summary>
    private EditReport? Settle(EditClock clock)
    {
        var burst = new Burst(options);
        var initializers = new Initializers();
        options.Gate.BeginPreparing();
        var told = latest;
        while (!queue.IsEnded)
        {
            try
            {
                var plan = new HoldBack(pipeline, roots, initializers, () => Checkpoint(burst)).Plan(Live, pending, arrivals.Problems, clock);
                var (report, isFit) = ((EditReport?)null, true);
                if (!MoreComes(plan, burst) && !queue.IsEnded && HandOver(plan, () =>
                {
                    isFit = initializers.Run(plan.Attempt);
                    if (isFit) report = Finish(plan, clock);
                }))
                {
                    if (isFit) return report ?? (latest == told ? null : latest); // a request that was served meanwhile may have taken these files along
                    continue;
                }
            }
            catch (SupersededException)
            {
                // The next round is about what came meanwhile, too.
            }
            initializers.Forget();
            burst.Arrived();
        }
        return null;
    }

    private bool HandOver(EditPlan plan, Action commit)
    {
        // What nobody is told of needs no place to be told at.
        if (isLoading || (plan.Attempt is null && !HasComplaint(plan)))
        {
            commit();
            return true;
        }
        var (basis, files) = (Live, pending.All);
        return handover.Run(commit, () => arrivals.Await(TimeSpan.Zero), () => Live != basis || !pending.All.SequenceEqual(files));
    }

    private void ShowHeld() => Volatile.Write(ref held, [.. pending.Paths.Union(reader.Withdrawn.Paths).Order(StringComparer.Ordinal)]);

    private void Checkpoint(Burst burst)
    {
        if (queue.IsEnded || (!isLoading && !burst.IsTooLong && arrivals.Await(TimeSpan.Zero))) throw new SupersededException();
    }

    /// <summary>Waits as long as the plan may be overtaken: not at all for one file that goes live.</summary>
    private bool MoreComes(EditPlan plan, Burst burst)
    {
        if (burst.IsTooLong || isLoading) return false;
        // Files that go, one by one, may be a directory that is being removed or moved, and then their code is to stay.
        var isDoubtful = HasComplaint(plan) || plan.Changes.Count(change => change.After is null) > 1;
        var quiet = isDoubtful ? burst.Left(options.QuietTime) : TimeSpan.Zero;
        var since = Stopwatch.GetTimestamp();
        do
        {
            var pause = burst.Pause(plan.Changes.Count);
            if (arrivals.Await(pause > quiet ? pause : quiet)) return true;
        }
        while (burst.IsBusy && !burst.IsInVain(since));
        return false;
    }

    /// <summary>Errors that were reported before, of files that did not change since, need no second look.</summary>
    private bool HasComplaint(EditPlan plan) => arrivals.NewProblems.Any() || pending.News.Except(plan.Changes).Any();

    private EditReport? Finish(EditPlan plan, EditClock clock)
    {
        ShowHeld();
        var hasComplaint = HasComplaint(plan);
        if (hasComplaint) LogFaults(plan);
        var applied = plan.Attempt is { } attempt ? Apply(attempt, plan.Changes, clock) : null;
        var refused = hasComplaint ? reporter.Refused(Live, [.. plan.Blame, .. Rollback.Remarks(plan, reader.Withdrawn.Paths)], clock, applied is null ? EditKind.Refused : EditKind.Held) : null;
        latest = applied ?? refused ?? latest;
        return applied ?? refused ?? reporter.RefusedAgain(Live, plan.Blame, clock);
    }

    private void LogFaults(EditPlan plan)
    {
        foreach (var fault in plan.Faults) options.Log.InternalError(fault.Stage, fault.Exception);
        foreach (var exception in plan.Thrown) options.Log.ScriptThrew(exception);
    }

    private EditReport FinishRollback(EditPlan plan, EditClock clock, HistoryEntry target)
    {
        LogFaults(plan);
        if (plan.Attempt is not { } attempt) return reporter.RollbackRefused(Live!, plan, clock, target.Generation);
        // Nothing that was saved before goes live by itself after it, either.
        pending.MarkLive(pending.All);
        Commit(attempt, plan.Changes, clock, target);
        return reporter.Applied(attempt with { Members = attempt.Members with { RolledBackTo = target.Generation } }, plan.Changes, EditKind.Applied, clock);
    }

    private EditReport Apply(Attempt attempt, IReadOnlyCollection<FileChange> changes, EditClock clock)
    {
        var kind = roots.IsFirstLoad(changes) ? EditKind.Loaded : EditKind.Applied;
        Commit(attempt, changes, clock);
        return reporter.Applied(attempt, changes, kind, clock);
    }

    private void Commit(Attempt attempt, IReadOnlyCollection<FileChange> changes, EditClock clock, HistoryEntry? target = null)
    {
        var edit = new CommittedEdit(Live, attempt.Next!, attempt, changes) { RolledBackTo = target?.Generation };
        clock.Committing();
        attempt.Patch?.Commit();
        if (Live is { } superseded) SupersededBaseline.Release(superseded.Baseline);
        Volatile.Write(ref live, attempt.Next);
        clock.Applied();
        pending.MarkLive(changes);
        roots.MarkLoaded(changes);
        Chronicle.Note(edit);
        if (target is not null) reader.Withdraw(Chronicle.History.Sources);
        ShowHeld();
        options.Committed(attempt.Next!);
        ReloadHooks.Run(attempt.Next!, attempt.ChangedTypes, ContextOf(attempt), options.Log);
        options.InPlace(edit);
    }

    private static ReloadContext ContextOf(Attempt attempt) => new()
    {
        Generation = attempt.Next!.Number,
        Updated = attempt.Members.Updated,
        Added = attempt.Members.Added,
        Removed = attempt.Members.Removed,
    };
}

/// <summary>What became of a directory that was to be removed.</summary>
internal sealed record Removed(bool IsRemoved, EditReport? Report);
