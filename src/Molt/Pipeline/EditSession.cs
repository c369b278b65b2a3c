using System.Diagnostics;
using Molt.Applying;
using Molt.Calling;
using Molt.Emitting;
using Molt.Model;
using Molt.Scripts;

namespace Molt.Pipeline;

/// <summary>
/// Takes changes through the pipeline until they are live, held back or refused, and reports what became of them. Used by
/// the reloader's thread alone; <see cref="Live"/> and <see cref="Held"/> may be read by any.
/// </summary>
internal sealed class EditSession
{
    private readonly EditPipeline pipeline;
    private readonly SourceReader reader;
    private readonly WorkQueue queue;
    private readonly SessionOptions options;
    private readonly PendingFiles pending = new();
    private readonly LoadedRoots roots = new();
    private readonly Arrivals arrivals;
    private readonly Reporter reporter;
    private Generation? live;
    private IReadOnlyList<string> held = [];

    public EditSession(EditPipeline pipeline, SourceReader reader, WorkQueue queue, SessionOptions options)
    {
        (this.pipeline, this.reader, this.queue, this.options) = (pipeline, reader, queue, options);
        arrivals = new Arrivals(reader, queue, pending, path => Live?.Candidate.Files.GetValueOrDefault(path)?.Source);
        reporter = new Reporter(options, pending, arrivals);
    }

    /// <summary>What is live; null before the first load.</summary>
    public Generation? Live => Volatile.Read(ref live);

    /// <summary>Full paths of the files whose newest content is not live, sorted.</summary>
    public IReadOnlyList<string> Held => Volatile.Read(ref held);

    /// <summary>Takes in notices; answers with the report on what went live, else with the one on what did not; null when nothing
    /// changed.</summary>
    public EditReport? Process(IReadOnlyList<Notice> notices) => Process(() => reader.Collect(notices));

    public EditReport? Load(ScriptRoot root)
    {
        roots.Add(root);
        return Process(() => reader.Scan(root));
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
            Volatile.Write(ref held, pending.Paths);
        }
    }

    /// <summary>Tries, and tries again with what was saved meanwhile, until an attempt is about all there is.</summary>
    private EditReport? Settle(EditClock clock)
    {
        var burst = new Burst(options);
        var initializers = new Initializers();
        while (!queue.IsEnded)
        {
            try
            {
                var plan = new HoldBack(pipeline, roots, initializers, () => Checkpoint(burst)).Plan(Live, pending, arrivals.Problems, clock);
                if (!MoreComes(plan, burst) && !queue.IsEnded)
                {
                    if (initializers.Run(plan.Attempt)) return Finish(plan, clock);
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

    private void Checkpoint(Burst burst)
    {
        if (queue.IsEnded || (!burst.IsTooLong && arrivals.Await(TimeSpan.Zero))) throw new SupersededException();
    }

    /// <summary>Waits as long as the plan may be overtaken: not at all for one file that goes live.</summary>
    private bool MoreComes(EditPlan plan, Burst burst)
    {
        if (burst.IsTooLong) return false;
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
        Volatile.Write(ref held, pending.Paths);
        var hasComplaint = HasComplaint(plan);
        if (hasComplaint) LogFaults(plan);
        var applied = plan.Attempt is { } attempt ? Apply(attempt, plan.Changes, clock) : null;
        var refused = hasComplaint ? reporter.Refused(Live, plan.Blame, clock, applied is null ? EditKind.Refused : EditKind.Held) : null;
        return applied ?? refused ?? reporter.RefusedAgain(Live, plan.Blame, clock);
    }

    private void LogFaults(EditPlan plan)
    {
        foreach (var fault in plan.Faults) options.Log.InternalError(fault.Stage, fault.Exception);
    }

    private EditReport Apply(Attempt attempt, IReadOnlyCollection<FileChange> changes, EditClock clock)
    {
        var kind = roots.IsFirstLoad(changes) ? EditKind.Loaded : EditKind.Applied;
        Commit(attempt, changes, clock);
        return reporter.Applied(attempt, changes, kind, clock);
    }

    private void Commit(Attempt attempt, IReadOnlyCollection<FileChange> changes, EditClock clock)
    {
        attempt.Patch?.Commit();
        if (Live is { } superseded) SupersededBaseline.Release(superseded.Baseline);
        Volatile.Write(ref live, attempt.Next);
        clock.Applied();
        pending.MarkLive(changes);
        roots.MarkLoaded(changes);
        Volatile.Write(ref held, pending.Paths);
        options.Committed(attempt.Next!);
        ReloadHooks.Run(attempt.Next!, attempt.ChangedTypes, ContextOf(attempt), options.Log);
    }

    private static ReloadContext ContextOf(Attempt attempt) => new()
    {
        Generation = attempt.Next!.Number,
        Updated = attempt.Members.Updated,
        Added = attempt.Members.Added,
        Removed = attempt.Members.Removed,
    };
}
