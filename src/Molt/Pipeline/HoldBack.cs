using System.Collections.Immutable;
using Molt.Applying;
using Molt.Model;

namespace Molt.Pipeline;

/// <summary>
/// Finds the largest part of the pending files that can go live: all of them, or all but those with errors, or, when the
/// errors are elsewhere, those alone that are new since the last report. What is left out stays at its last good content.
/// </summary>
/// <param name="parties">Who tries.</param>
/// <param name="roots">The directories that have to be loaded as a whole.</param>
/// <param name="initializers">Know whose initializers threw.</param>
/// <param name="checkpoint">Called between stages; gives up by <see cref="SupersededException"/>.</param>
/// <param name="judge">Has tests say what they think of C#'s part; null where they are not asked.</param>
internal sealed class HoldBack(EditParties parties, LoadedRoots roots, Initializers initializers, Action checkpoint, Func<Generation?, CSharpAttempt, CSharpAttempt>? judge = null)
{
    private readonly List<ScriptDiagnostic> blame = [];
    private readonly List<StageFault> faults = [];
    private readonly List<Exception> thrown = [];
    private TestSummary? tests;

    /// <summary>Makes the plan; throws <see cref="SupersededException"/> when an attempt was.</summary>
    /// <param name="live">What is live.</param>
    /// <param name="pending">All that could go live.</param>
    /// <param name="unread">Errors of files that could not be read.</param>
    /// <param name="clock">Measures the attempt that succeeds.</param>
    public EditPlan Plan(Generation? live, PendingFiles pending, IEnumerable<ScriptDiagnostic> unread, EditClock clock)
    {
        var all = Without(pending.All, unread);
        var news = roots.Whole(pending.News.Intersect(all), pending.All);
        var plan = Reduce(live, all, clock);
        var errors = blame.ToImmutableArray();
        if (plan is null && news.Count < all.Count)
        {
            blame.Clear();
            plan = Reduce(live, news, clock);
        }
        return plan ?? new EditPlan(null, [], errors) { Faults = [.. faults], Thrown = [.. thrown], Tests = tests };
    }

    /// <summary>The plan for all of some changes or none of them.</summary>
    public EditPlan Whole(Generation live, IReadOnlyCollection<FileChange> changes, EditClock clock)
    {
        var attempt = Try(live, changes, clock);
        return new EditPlan(attempt.Succeeded ? attempt : null, changes, attempt.Succeeded ? [] : attempt.Diagnostics) { Faults = [.. faults], Thrown = [.. thrown] };
    }

    private EditPlan? Reduce(Generation? live, IReadOnlyCollection<FileChange> changes, EditClock clock)
    {
        var (compiles, consequences) = (false, new List<ScriptDiagnostic>());
        while (changes.Count > 0)
        {
            var attempt = Try(live, changes, clock);
            if (attempt.Succeeded) return new EditPlan(attempt, changes, [.. blame]) { Faults = [.. faults], Thrown = [.. thrown] };
            // What fails a test is all of the edit: nobody knows which of the files it was.
            if (attempt.IsRed)
            {
                blame.AddRange(attempt.Diagnostics);
                return null;
            }
            var errors = attempt.Diagnostics;
            blame.AddRange(errors);
            // What compiled as a whole, and does not without a file, has nothing wrong with it. Where the rest goes live, it says why a file is held.
            if (compiles) consequences.AddRange(errors.Where(IsOfCompiler));
            compiles |= !errors.Any(IsOfCompiler);
            var rest = Without(changes, errors);
            if (rest.Count == changes.Count) break;
            changes = rest;
        }
        blame.RemoveAll(consequences.Contains);
        return null;
    }

    private static bool IsOfCompiler(ScriptDiagnostic error) => error.Id.StartsWith("CS", StringComparison.Ordinal);

    private Attempt Try(Generation? live, IReadOnlyCollection<FileChange> changes, EditClock clock)
    {
        try
        {
            var attempt = parties.Try(new(live, clock, checkpoint, part => Judge(live, initializers.Check(part))), changes);
            tests = attempt.Tests ?? tests;
            if (attempt.CSharp.Thrown is { } exception) thrown.Add(exception);
            return attempt;
        }
        catch (Exception exception) when (exception is not SupersededException)
        {
            faults.Add(new(parties.Pipeline.Stage, exception));
            return Attempt.Failed([InternalError(exception)]);
        }
    }

    private CSharpAttempt Judge(Generation? live, CSharpAttempt part) => judge is null ? part : judge(live, part);

    /// <summary>The changes without the files that have errors, and without all files of a directory that cannot be loaded as a
    /// whole.</summary>
    private List<FileChange> Without(IReadOnlyCollection<FileChange> changes, IEnumerable<ScriptDiagnostic> diagnostics)
    {
        var errors = diagnostics.Where(diagnostic => diagnostic.Severity == ScriptSeverity.Error).ToList();
        var broken = errors.Select(error => error.File).ToHashSet();
        var unloadable = errors.Where(error => error.Id != Duplicates.Id).Select(error => roots.UnloadedRootOf(error.File)).OfType<string>().ToHashSet();
        return [.. changes.Where(change => !broken.Contains(change.Path) && !(roots.UnloadedRootOf(change.Path) is { } root && unloadable.Contains(root)))];
    }

    private ScriptDiagnostic InternalError(Exception exception) => new(
        "MOLT0001", ScriptSeverity.Error, "", 0, 0,
        $"{parties.Pipeline.Stage} failed: {exception.Message} This is a bug in Molt; the running code is unchanged, and the next save is tried.");
}
