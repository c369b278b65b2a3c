using System.Diagnostics;
using Molt.Applying;
using Molt.History;
using Molt.Model;
using Molt.Pumping;
using Molt.Scripts;
using Molt.Testing;

namespace Molt.Pipeline;

/// <summary>
/// Takes changes through the pipeline until they are live, held back or refused, and reports what became of them. Used by
/// the reloader's thread, and by the one that commits what it hands over, while it waits.
/// </summary>
internal sealed class EditSession
{
    private readonly EditParties parties;
    private readonly SourceReader reader;
    private readonly WorkQueue queue;
    private readonly SessionOptions options;
    private readonly PendingFiles pending = new();
    private readonly LoadedRoots roots = new();
    private readonly Arrivals arrivals;
    private readonly Reporter reporter;
    private readonly Handover handover;
    private readonly HostEdits hostEdits;
    private readonly Rehearsal rehearsal;
    private readonly Func<IEnumerable<SourceFile>> liveSources;
    private bool isLoading;
    private EditReport? latest;

    public EditSession(EditParties parties, SourceReader reader, WorkQueue queue, SessionOptions options)
    {
        (this.parties, this.reader, this.queue, this.options) = (parties, reader, queue, options);
        liveSources = () => Live?.Sources.Values ?? [];
        rehearsal = new Rehearsal(parties.Pipeline, options.Tests, options.BuildRehearsal);
        Scripts = new RunningScripts(options, parties, pending, roots, reader, rehearsal);
        arrivals = new Arrivals(reader, queue, pending, path => Live?.SourceOf(path));
        reporter = new Reporter(options, pending, arrivals);
        handover = new Handover(options.Gate, queue);
        hostEdits = new HostEdits(parties, Scripts, pending, roots, reader, arrivals, reporter, handover, queue, options);
    }

    /// <summary>What is live.</summary>
    public RunningScripts Scripts { get; }

    private Generation? Live => Scripts.Current;

    /// <summary>Takes in notices; answers with the report on what went live, else with the one on what did not; null when nothing
    /// changed.</summary>
    public EditReport? Process(IReadOnlyList<Notice> notices) => Process(() => reader.Collect(notices));

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

    /// <inheritdoc cref="HostEdits.RollBack"/>
    public EditReport? RollBack(Func<GenerationHistory, HistoryEntry> choose) => hostEdits.RollBack(choose);

    /// <inheritdoc cref="HostEdits.Remove"/>
    public Removed Remove(ScriptRoot root, bool force) => hostEdits.Remove(root, force, Finish);

    /// <summary>A script of some directory that lies in a folder which is to be one, by way of a link; null when there is none.</summary>
    public string? FindWithin(string folder) => reader.FindWithin(folder);

    /// <summary>What makes the first edit as fast as later ones, to be done when nothing else is.</summary>
    public IRequest WarmUp() => new WarmUp(parties.Pipeline, queue, options, () => Live);

    /// <summary>Lets go of what only edits need.</summary>
    public void End()
    {
        rehearsal.Close();
        parties.GiveUp();
    }

    public EditReport? Relink()
    {
        var clock = new EditClock(options.Time, options.Time.GetTimestamp());
        var attempt = Attempt.Of(parties.Pipeline.Relink(Live!, clock));
        if (!attempt.Succeeded) return reporter.Refused(Live, attempt.Diagnostics, clock);
        return reporter.Applied(Scripts.Commit(attempt, [], clock), [], EditKind.Applied, clock);
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
            // What was read may be on no list yet.
            reader.Doubt(liveSources);
            options.Log.InternalError(nameof(Pipeline), exception);
            return null;
        }
        finally
        {
            Scripts.ShowHeld();
        }
    }

    /// <summary>Tries, and tries again with what was saved meanwhile, until an attempt is about all there is.</summary>
    private EditReport? Settle(EditClock clock)
    {
        var burst = new Burst(options);
        var initializers = new Initializers(parties);
        options.Gate.BeginPreparing();
        var told = latest;
        while (!queue.IsEnded)
        {
            try
            {
                var plan = new HoldBack(parties, roots, initializers, () => Checkpoint(burst), (live, part) => rehearsal.Judge(live, part, task => Await(task, burst)))
                    .Plan(Live, pending, arrivals.Problems, clock);
                var (report, isFit) = ((EditReport?)null, true);
                if (!MoreComes(plan, burst) && !queue.IsEnded && HandOver(plan, () =>
                {
                    using (options.Log.Attend("The initializer of a static field")) isFit = initializers.Run(plan.Attempt?.CSharp);
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

    private void Checkpoint(Burst burst)
    {
        if (queue.IsEnded || (!isLoading && !burst.IsTooLong && HaveMore())) throw new SupersededException();
    }

    private bool HaveMore()
    {
        try
        {
            return arrivals.Await(TimeSpan.Zero);
        }
        catch (Exception)
        {
            // It becomes the attempt's failure. What was read may be on no list yet.
            reader.Doubt(liveSources);
            throw;
        }
    }

    /// <summary>Waits for tests, unless the plan is overtaken meanwhile.</summary>
    private void Await(Task task, Burst burst)
    {
        task.ContinueWith(_ => queue.Wake(), TaskScheduler.Default);
        while (!task.IsCompleted)
        {
            queue.Park(() => task.IsCompleted, forNotices: !isLoading && !burst.IsTooLong, forRequests: false);
            Checkpoint(burst);
        }
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
        Scripts.ShowHeld();
        var hasComplaint = HasComplaint(plan);
        if (hasComplaint) options.LogFaults(plan);
        var applied = plan.Attempt is { } attempt ? Apply(attempt, plan.Changes, clock) : null;
        var refused = hasComplaint ? reporter.Refused(Live, [.. plan.Blame, .. Rollback.Remarks(plan, reader.Withdrawn.Paths)], clock, applied is null ? EditKind.Refused : EditKind.Held, applied is null ? plan.Tests : null) : null;
        latest = applied ?? refused ?? latest;
        return applied ?? refused ?? reporter.RefusedAgain(Live, plan.Blame, clock);
    }

    private EditReport Apply(Attempt attempt, IReadOnlyCollection<FileChange> changes, EditClock clock)
    {
        if (attempt.IsTestsOnly)
        {
            Scripts.Keep(attempt, changes);
            return reporter.Tested(Live!, attempt.Tests, clock, changes, attempt.Diagnostics);
        }
        var kind = roots.IsFirstLoad(changes) ? EditKind.Loaded : EditKind.Applied;
        attempt = Scripts.Commit(attempt, changes, clock);
        var report = reporter.Applied(attempt, changes, kind, clock);
        TestOthers(attempt);
        return report;
    }

    /// <summary>Has the other tests run while the edit is live already.</summary>
    private void TestOthers(Attempt attempt)
    {
        var (since, clock) = (Stopwatch.GetTimestamp(), new EditClock(options.Time, options.Time.GetTimestamp()));
        Await(rehearsal.StartOthers(attempt.CSharp));

        void Await(TestRun? run) => run?.Completion.ContinueWith(
            ended => queue.Request(new Request<bool>(() => Alarm(attempt, ended.Result, since, clock, Await))), TaskScheduler.Default);
    }

    private bool Alarm(Attempt attempt, TestRunResult result, long since, EditClock clock, Action<TestRun> await)
    {
        if (result.IsCancelled && result.Abandoned.IsEmpty) return false; // the next edit came first, and runs them again
        var verdict = rehearsal.Read(result, since);
        if (verdict.IsRed && Live == attempt.Next && rehearsal.StartAnew() is { } again)
        {
            await(again);
            return false;
        }
        options.Log.TestedOthers(verdict.Summary);
        if (!verdict.IsRed) return false;
        reporter.Tested(Live!, verdict.Summary, clock, [], verdict.Diagnostics);
        if (options.Tests.RollBackOnAlarm && Live == attempt.Next && Live!.Number > 1) RollBack(history => history.Previous());
        return true;
    }
}
