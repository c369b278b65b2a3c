using System.Collections.Immutable;
using Molt.Applying;
using Molt.Emitting;
using Molt.Model;
using Molt.Scripts;

namespace Molt.Pipeline;

/// <summary>
/// Takes changes through the pipeline until they are live, held back or refused, and reports what became of them. Used by
/// the reloader's thread alone; <see cref="Live"/> may be read by any.
/// </summary>
internal sealed class EditSession(EditPipeline pipeline, SourceReader reader, WorkQueue queue, SessionOptions options)
{
    // However long files keep changing, after this time the edit is made with those that are there.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly PendingFiles pending = new();
    private Generation? live;
    private bool isWarm;

    /// <summary>What is live; null before the first load.</summary>
    public Generation? Live => Volatile.Read(ref live);

    public ImmutableArray<string> Held { get; private set; } = [];

    /// <summary>Takes in notices; answers with the last report that came of it, null when nothing changed.</summary>
    public EditReport? Process(IReadOnlyList<Notice> notices) => Process(reader.Collect(notices), EditKind.Applied);

    public EditReport? Load(ScriptRoot root) => Process(reader.Scan(root), EditKind.Loaded);

    /// <summary>Makes the first edit as fast as later ones; once, when something is live.</summary>
    public void WarmUp()
    {
        if (isWarm || Live is not { } current) return;
        isWarm = true;
        try
        {
            new WarmUp(pipeline, queue, options.Time).Run(current);
        }
        catch (Exception exception)
        {
            options.Log.InternalError(pipeline.Stage, exception); // a real edit of that kind would fail the same way
        }
    }

    public EditReport? Relink()
    {
        var clock = new EditClock(options.Time, options.Time.GetTimestamp());
        var attempt = pipeline.Relink(Live!, clock);
        return attempt.Succeeded ? Commit(attempt, [], EditKind.Applied, clock) : Report(Refusal([], attempt.Diagnostics, clock));
    }

    private EditReport? Process(ChangeSet changes, EditKind kind)
    {
        var clock = new EditClock(options.Time, changes.NoticedAt);
        try
        {
            Take(changes);
            return pending.All.Count == 0 && kind != EditKind.Loaded ? Unread(changes, clock) : Settle(changes, kind, clock);
        }
        catch (Exception exception)
        {
            // Our own bug, whatever it is: the old code keeps running.
            options.Log.InternalError(pipeline.Stage, exception);
            pending.MarkReported(pending.All);
            return Report(Refusal(pending.All, [InternalError(exception)], clock));
        }
        finally
        {
            Held = [.. pending.Paths];
        }
    }

    private void Take(ChangeSet changes) =>
        pending.Add(changes.Changes, path => Live?.Candidate.Files.GetValueOrDefault(path)?.Source);

    /// <summary>Tries, and tries again with what was saved meanwhile, until an attempt is about all there is.</summary>
    private EditReport? Settle(ChangeSet changes, EditKind kind, EditClock clock)
    {
        var start = options.Time.GetTimestamp();
        var complaints = changes.Diagnostics;
        while (true)
        {
            var attempt = pipeline.Try(Live, pending.All, clock);
            var wait = attempt.Succeeded || !IsNews(attempt) ? TimeSpan.Zero : options.QuietTime;
            var more = options.Time.GetElapsedTime(start) < Patience ? queue.Notices(wait) : [];
            if (more.Count == 0) return Finish(attempt, complaints, kind, clock);
            var late = reader.Collect(more);
            complaints = complaints.AddRange(late.Diagnostics);
            Take(late);
            if (pending.All.Count == 0 && kind != EditKind.Loaded) return null;
        }
    }

    /// <summary>Errors that were reported before, in files that did not change since, need no second look.</summary>
    private bool IsNews(Attempt attempt)
    {
        var broken = attempt.Diagnostics.Where(diagnostic => diagnostic.Severity == ScriptSeverity.Error).Select(diagnostic => diagnostic.File).ToHashSet();
        return pending.All.Where(change => broken.Contains(change.Path)).Any(pending.IsNews) || !pending.All.Any(change => broken.Contains(change.Path));
    }

    private EditReport? Finish(Attempt attempt, ImmutableArray<ScriptDiagnostic> complaints, EditKind kind, EditClock clock)
    {
        var changes = pending.All.ToList();
        var blame = new List<ScriptDiagnostic>(complaints);
        while (!attempt.Succeeded)
        {
            var errors = pipeline.Blame(Live, changes, attempt);
            blame.AddRange(errors);
            var rest = Live is null && !errors.All(Duplicate) ? null : HoldBack.Without(changes, errors);
            if (rest is null) return Refuse(blame, clock);
            changes = rest;
            attempt = pipeline.Try(Live, changes, clock);
        }
        var report = Commit(attempt, changes, kind, clock);
        HoldRest(blame, clock);
        return report;
    }

    private static bool Duplicate(ScriptDiagnostic diagnostic) => diagnostic.Id == "MOLT0501";

    private EditReport Refuse(List<ScriptDiagnostic> blame, EditClock clock)
    {
        var files = pending.All;
        var news = files.Any(pending.IsNews);
        pending.MarkReported(files);
        var report = Refusal(files, blame, clock);
        return news ? Report(report) : report;
    }

    /// <summary>Reports the files that stay behind, those of them that were not reported before.</summary>
    private void HoldRest(List<ScriptDiagnostic> blame, EditClock clock)
    {
        var news = pending.All.Where(pending.IsNews).ToList();
        pending.MarkReported(news);
        if (news.Count > 0 || blame.Count > 0 && pending.All.Count == 0)
            Report(Refusal(news, blame, clock) with { Kind = EditKind.Held });
    }

    /// <summary>Files that could not be read, and nothing else.</summary>
    private EditReport? Unread(ChangeSet changes, EditClock clock) => changes.Diagnostics.IsEmpty
        ? null
        : Report(Refusal([], changes.Diagnostics, clock) with { Files = [.. changes.Diagnostics.Select(diagnostic => diagnostic.File).Distinct()] });

    private EditReport Commit(Attempt attempt, IReadOnlyCollection<FileChange> changes, EditKind kind, EditClock clock)
    {
        attempt.Patch?.Commit();
        if (Live is { } superseded) SupersededBaseline.Release(superseded.Baseline);
        Volatile.Write(ref live, attempt.Next);
        clock.Applied();
        pending.MarkLive(changes);
        options.Committed(attempt.Next!);
        return Report(attempt.Members with
        {
            Kind = kind,
            Generation = attempt.Next!.Number,
            Files = Paths(changes),
            Milliseconds = clock.Read(),
            Diagnostics = attempt.Diagnostics,
        });
    }

    private EditReport Refusal(IEnumerable<FileChange> changes, IEnumerable<ScriptDiagnostic> diagnostics, EditClock clock) => new()
    {
        Kind = EditKind.Refused,
        Generation = Live?.Number ?? 0,
        Files = Paths(changes),
        Milliseconds = clock.Read(),
        Diagnostics = [.. diagnostics.Distinct()],
    };

    private EditReport Report(EditReport report)
    {
        Held = [.. pending.Paths];
        options.Report(report);
        return report;
    }

    private static ImmutableArray<string> Paths(IEnumerable<FileChange> changes) =>
        [.. changes.Select(change => change.Path).Order(StringComparer.Ordinal)];

    private ScriptDiagnostic InternalError(Exception exception) => new(
        "MOLT0001", ScriptSeverity.Error, "", 0, 0,
        $"{pipeline.Stage} failed: {exception.Message} This is a bug in Molt; the running code is unchanged, and the next save is tried.");
}
