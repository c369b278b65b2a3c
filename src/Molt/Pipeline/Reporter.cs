using System.Collections.Immutable;
using Molt.Applying;
using Molt.Model;

namespace Molt.Pipeline;

/// <summary>Writes the session's reports: each file's fate once, until it changes again.</summary>
internal sealed class Reporter(SessionOptions options, PendingFiles pending, Arrivals arrivals)
{
    public EditReport Applied(Attempt attempt, IReadOnlyCollection<FileChange> changes, EditKind kind, EditClock clock)
    {
        var remarks = arrivals.TakeRemarks();
        return Report(new()
        {
            Kind = kind,
            Generation = attempt.Next!.Number,
            RolledBackTo = attempt.RolledBackTo,
            Files = Sorted(changes.Select(change => change.Path)),
            Time = options.Time.GetUtcNow(),
            Milliseconds = clock.Read(),
            Updated = attempt.Members.Updated,
            Added = attempt.Members.Added,
            Removed = attempt.Members.Removed,
            Replaced = attempt.Members.Replaced,
            Leaked = attempt.Members.Leaked,
            Running = [.. attempt.Next.World.Superseded.FindRunning()],
            Finishing = [.. Finishing(attempt.Next)],
            Tests = attempt.Tests,
            Diagnostics = [.. attempt.Diagnostics, .. remarks],
        });
    }

    /// <summary>Reports what tests say of the running code.</summary>
    public EditReport Tested(Generation live, TestSummary? tests, EditClock clock, IReadOnlyCollection<FileChange> changes, IEnumerable<ScriptDiagnostic> diagnostics) =>
        Report(Refusal(live, changes.Select(change => change.Path), diagnostics, clock) with { Kind = EditKind.Tested, Tests = tests });

    /// <summary>Reports the files that stay behind, those of them that were not reported before.</summary>
    public EditReport Refused(Generation? live, IReadOnlyCollection<ScriptDiagnostic> blame, EditClock clock, EditKind kind = EditKind.Refused, TestSummary? tests = null)
    {
        var (news, problems) = (pending.News, arrivals.NewProblems.ToList());
        var old = pending.Paths.Except(news.Select(change => change.Path)).ToHashSet();
        var files = news.Select(change => change.Path).Concat(problems.Select(problem => problem.File));
        var told = WithoutOld(problems.Concat(blame), old).Concat(arrivals.TakeRemarks());
        pending.MarkReported(news);
        arrivals.MarkReported();
        return Report(Refusal(live, files, told, clock) with { Kind = kind, Tests = tests });
    }

    /// <summary>Reports that a directory stays, whose files others need.</summary>
    public EditReport RemovalRefused(Generation? live, IEnumerable<string> files, IEnumerable<ScriptDiagnostic> blame, EditClock clock) =>
        Report(Refusal(live, files, blame, clock));

    /// <summary>Reports that a generation's sources cannot be brought back.</summary>
    public EditReport RollbackRefused(Generation live, EditPlan plan, EditClock clock, int target) =>
        Report(Refusal(live, plan.Changes.Select(change => change.Path), plan.Blame, clock) with { RolledBackTo = target });

    /// <summary>What was reported before, for whoever asked; no event. Null when there is nothing.</summary>
    public EditReport? RefusedAgain(Generation? live, IReadOnlyCollection<ScriptDiagnostic> blame, EditClock clock)
    {
        foreach (var remark in arrivals.TakeRemarks()) options.Log.Remark(remark);
        var diagnostics = arrivals.Problems.Concat(blame).ToList();
        return diagnostics.Count == 0 ? null : Refusal(live, pending.Paths, diagnostics, clock);
    }

    private static IEnumerable<FinishingCalls> Finishing(Generation next) => next.World.Former.Counts
        .GroupBy(count => count.Method, (method, counts) => new FinishingCalls(method, counts.Sum(count => count.Calls)))
        .OrderBy(calls => calls.Method, StringComparer.Ordinal);

    /// <summary>Errors that were told before are not told again, unless they are the very reason.</summary>
    private static IEnumerable<ScriptDiagnostic> WithoutOld(IEnumerable<ScriptDiagnostic> diagnostics, HashSet<string> old)
    {
        var all = diagnostics.ToList();
        var newOnes = all.Where(diagnostic => !old.Contains(diagnostic.File)).ToList();
        return newOnes.Count > 0 ? newOnes : all;
    }

    private EditReport Refusal(
        Generation? live, IEnumerable<string> files, IEnumerable<ScriptDiagnostic> diagnostics, EditClock clock) => new()
        {
            Kind = EditKind.Refused,
            Generation = live?.Number ?? 0,
            Files = Sorted(files),
            Time = options.Time.GetUtcNow(),
            Milliseconds = clock.Read(),
            Diagnostics = [.. diagnostics.Distinct()],
        };

    private EditReport Report(EditReport report)
    {
        options.Report(report);
        return report;
    }

    private static ImmutableArray<string> Sorted(IEnumerable<string> files) => [.. files.Distinct().Order(StringComparer.Ordinal)];
}
