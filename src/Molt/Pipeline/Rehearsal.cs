using System.Collections.Immutable;
using System.Diagnostics;
using Molt.Applying;
using Molt.Diffing;
using Molt.Diffing.Elsewhere;
using Molt.Linking;
using Molt.Rehearsing;
using Molt.Testing;

namespace Molt.Pipeline;

/// <summary>
/// Tries edits in a second copy of the scripts before they go live, and has their tests run there. The copy takes in each edit first, and is told later whether it went
/// live; it exists for as long as there is something to rehearse. Used by the thread that edits belong to.
/// </summary>
/// <param name="pipeline">Links tests.</param>
/// <param name="options">What tests mean.</param>
/// <param name="build">Builds a copy that runs what is live.</param>
internal sealed class Rehearsal(EditPipeline pipeline, TestOptions options, Func<IRehearsalWorld> build)
{
    // Tests that do not end at once when they are told to are left behind in their copy: no save waits for the tests of the one before.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250);

    // Nobody waits for the other tests. Each of them has its own limit all the same.
    private static readonly TimeSpan Unhurried = TimeSpan.FromDays(1);

    private readonly TestLimits limits = new(options.TestTimeLimit, options.GateTimeLimit);
    private readonly KnownTests known = new();
    private IRehearsalWorld? world;
    private LinkedTests? tests; // those that the copy has loaded
    private LinkedTests? places; // those that ran last
    private CSharpAttempt? ahead; // the edit by which the copy is ahead
    private TestRun? run;
    private bool hasRun; // tests, in this copy
    private bool isUsed; // by tests of an earlier edit

    private bool IsOn => options.RehearseAlways || options.AreOn;

    /// <summary>Tries an attempt; it comes back with what the tests said, or failed.</summary>
    /// <param name="live">What is live.</param>
    /// <param name="attempt">One of which nothing is loaded yet.</param>
    /// <param name="wait">Waits for a task, or throws when the attempt is of no interest any more.</param>
    public CSharpAttempt Judge(Generation? live, CSharpAttempt attempt, Action<Task> wait)
    {
        if (!attempt.Succeeded || !IsOn) return attempt;
        if (options.AreOn && pipeline.HiddenTests(live, attempt).ToList() is { Count: > 0 } hidden) return CSharpAttempt.Failed(hidden);
        StepBack();
        isUsed = hasRun;
        var isTested = options.AreOn && attempt.Next!.Candidate.HasTests;
        if (!isTested && !options.RehearseAlways)
        {
            Close();
            return attempt;
        }
        try
        {
            Take(attempt);
            return isTested ? Test(live, attempt, wait) : attempt;
        }
        catch (LinkException refusal)
        {
            return attempt.FailedBy(refusal);
        }
    }

    /// <summary>Follows what went live.</summary>
    public void Follow(CSharpAttempt attempt)
    {
        if (!IsOn) return;
        if (ahead?.Next is not { } taken || !ReferenceEquals(taken, attempt.Next)) Catch(attempt); // the attempt itself has verdicts and more by now
        ahead = null;
    }

    /// <summary>Starts the tests that had no say in an edit which is live now; null when there are none.</summary>
    public TestRun? StartOthers(CSharpAttempt attempt)
    {
        if (world is null || tests is null || attempt.Verdict is not { } judged) return null;
        var others = tests.Wanted(known.Methods.Except(judged.Ran).ToHashSet());
        return others.Types.IsEmpty || others.Methods!.Count == 0 ? null : run = Run(others, limits with { Run = Unhurried });
    }

    /// <summary>
    /// Has all tests of what is live run in a new copy, when there is a failure to look into that may come of what earlier tests left behind; null when there is not.
    /// </summary>
    public TestRun? StartAnew()
    {
        if (!isUsed || ahead is not null || tests is not { } linked) return null;
        Close();
        world = build();
        Load(linked);
        return run = Run(linked.Wanted(known.Methods.ToHashSet()), limits with { Run = Unhurried });
    }

    /// <summary>What a run has said.</summary>
    /// <param name="result">The run.</param>
    /// <param name="since">When making it ready began.</param>
    public TestVerdict Read(TestRunResult result, long since)
    {
        known.Note(result.Found);
        if (!result.Abandoned.IsEmpty || world is { IsAlive: false }) Close();
        return TestVerdict.Of(result, known.Count, options.Mode == TestMode.Gate ? ScriptSeverity.Error : ScriptSeverity.Warning, places!, since);
    }

    /// <summary>Ends what runs, and gives up the copy.</summary>
    public void Close()
    {
        run?.Cancel();
        world?.Dispose();
        (world, tests, ahead, run, hasRun, isUsed) = (null, null, null, null, false, false);
    }

    /// <summary>Ends what runs, and takes back what did not go live.</summary>
    private void StepBack()
    {
        run?.Cancel();
        if (world is null) return;
        if (!world.IsAlive || (run is not null && !run.Completion.Wait(Grace)))
        {
            Close();
            return;
        }
        run = null;
        if (tests?.TouchScripts == true && !DropTests()) return;
        if (ahead is null) return;
        if (!ahead.IsCodeOnly) tests = null;
        var isUndone = ahead.Next!.Number > 1 && world.TryUndo(); // what was loaded first is not undone
        ahead = null;
        if (!isUndone) Close();
    }

    private bool DropTests()
    {
        tests = null;
        if (world!.TryUndoTests()) return true;
        Close();
        return false;
    }

    private void Take(CSharpAttempt attempt)
    {
        try
        {
            world ??= build();
            if (attempt.IsTestsOnly) return;
            world.Take(attempt.Loadable);
            ahead = attempt;
        }
        catch (Exception exception) when (exception is not LinkException)
        {
            Close(); // who knows what it has become
            throw;
        }
    }

    /// <summary>Takes in what went live unasked.</summary>
    private void Catch(CSharpAttempt attempt)
    {
        StepBack();
        if (world is null) return;
        if (!attempt.IsCodeOnly) tests = null;
        try
        {
            world.Take(attempt.Loadable);
        }
        catch (Exception)
        {
            Close(); // the next edit is tried in a new one, built from what is live
        }
    }

    private CSharpAttempt Test(Generation? live, CSharpAttempt attempt, Action<Task> wait)
    {
        var since = Stopwatch.GetTimestamp();
        var said = Load(attempt);
        if (tests is null) return options.Mode == TestMode.Gate ? CSharpAttempt.Failed(said) : attempt with { Diagnostics = [.. attempt.Diagnostics, .. said.Select(Softened)] };
        attempt = attempt with { Diagnostics = [.. attempt.Diagnostics, .. said.Where(warning => live is null || tests.IsChanged(warning.File, live.Candidate))] };
        var wanted = live is null || options.RunAll ? new([.. tests.Types.Values], null) : tests.Wanted(Affected(live, attempt));
        if (wanted.Types.IsEmpty) return attempt with { Verdict = Read(new(), since) };
        var verdict = Test(wanted, wait, since);
        if (!verdict.IsRed || !isUsed || tests is not { } linked || IsOfEdit(attempt, verdict, wait)) return Judged(attempt, verdict);
        // What earlier tests left in statics is nothing that the edit did: only a failure in a new copy is one.
        Close();
        Take(attempt);
        Load(linked);
        return Judged(attempt, Test(wanted, wait, since));
    }

    /// <summary>Whether it is by the edit that tests failed: without it they pass, in the same copy. A new copy would tell, too, but takes the time and memory of a load.</summary>
    private bool IsOfEdit(CSharpAttempt attempt, TestVerdict verdict, Action<Task> wait)
    {
        var failed = verdict.Summary.Results.Where(result => result.Outcome == TestOutcome.Failed).Select(result => new TestMethod(result.Test.Class, result.Test.Method)).ToHashSet();
        if (failed.Count == 0 || attempt is not { IsCodeOnly: true, IsTestsOnly: false } || ahead is null || !world!.TryUndo()) return false;
        ahead = null;
        run = Run(tests!.Wanted(failed), limits);
        wait(run.Completion);
        return run.Completion.Result is { Abandoned.IsEmpty: true, Fault: null, IsCancelled: false } without && without.Results.Length > 0 && without.Results.All(result => result.Outcome == TestOutcome.Passed);
    }

    private TestVerdict Test(WantedTests wanted, Action<Task> wait, long since)
    {
        run = Run(wanted, limits);
        wait(run.Completion);
        return Read(run.Completion.Result, since);
    }

    private TestRun Run(WantedTests wanted, TestLimits within)
    {
        hasRun = true;
        return world!.Run(wanted, within);
    }

    private CSharpAttempt Judged(CSharpAttempt attempt, TestVerdict verdict) => verdict.IsRed && options.Mode == TestMode.Gate && !attempt.IsTestsOnly
        ? CSharpAttempt.Failed(verdict.Diagnostics) with { Verdict = verdict, RefusesAll = true }
        : attempt with { Verdict = verdict, Diagnostics = [.. attempt.Diagnostics, .. verdict.Diagnostics] };

    /// <summary>Has the copy load the tests, unless it has them, and answers with what the compiler says. When they have errors there are no tests.</summary>
    private ImmutableArray<ScriptDiagnostic> Load(CSharpAttempt attempt)
    {
        if (tests is not null && attempt.IsCodeOnly && tests.AreOf(attempt.Next!.Candidate)) return [];
        tests = null;
        var linked = pipeline.LinkTests(attempt.Next!);
        if (linked.HasErrors) return linked.Diagnostics;
        Load(linked);
        known.Keep(linked.Types.Keys);
        return linked.Diagnostics;
    }

    private void Load(LinkedTests linked)
    {
        world!.LoadTests(linked.Patches);
        tests = places = linked;
    }

    /// <summary>The tests that an edit can affect: those that changed, and those that can reach what did.</summary>
    private IReadOnlySet<TestMethod> Affected(Generation live, CSharpAttempt attempt)
    {
        var changed = tests!.ChangedSince(live.Candidate).ToList();
        known.Forget(changed.Select(SymbolNames.TypeKey)); // they are found again when they run
        return new AffectedTests(attempt.Next!.Candidate, tests.Candidate, tests.IsTest).Find(attempt.Changed, changed);
    }

    private static ScriptDiagnostic Softened(ScriptDiagnostic diagnostic) =>
        diagnostic.Severity == ScriptSeverity.Error ? diagnostic with { Severity = ScriptSeverity.Warning } : diagnostic;
}
