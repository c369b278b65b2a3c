using System.Collections.Immutable;
using System.Diagnostics;

namespace Molt.Testing;

/// <summary>How long tests may take.</summary>
/// <param name="Test">One of them.</param>
/// <param name="Run">All together.</param>
internal sealed record TestLimits(TimeSpan Test, TimeSpan Run);

/// <summary>A test that did not end in time.</summary>
/// <param name="Test">The test; null when all of the run were too slow together.</param>
/// <param name="Thread">Which thread it is on, for a debugger.</param>
/// <param name="Limit">The time that it had.</param>
internal sealed record AbandonedTest(TestCase? Test, string Thread, TimeSpan Limit);

/// <summary>What came of a run.</summary>
internal sealed record TestRunResult
{
    public ImmutableArray<TestCase> Found { get; init; } = [];

    /// <summary>In the order in which the tests ended.</summary>
    public ImmutableArray<TestResult> Results { get; init; } = [];

    /// <summary>What still runs although its time is over; where it does is lost.</summary>
    public ImmutableArray<AbandonedTest> Abandoned { get; init; } = [];

    /// <summary>What went wrong outside of any test.</summary>
    public Exception? Fault { get; init; }

    /// <summary>Whether it was ended before all tests had run.</summary>
    public bool IsCancelled { get; init; }
}

/// <summary>
/// A run of tests, under a time limit: it completes whatever the tests do. In real time, whatever clock the host simulates: what hangs is real. Thread-safe.
/// </summary>
internal sealed class TestRun : ITestObserver
{
    private readonly Lock gate = new(); // guards all fields
    private readonly TestLimits limits;
    private readonly CancellationTokenSource cancellation = new();
    private readonly TaskCompletionSource<TestRunResult> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<string, Running> running = [];
    private readonly List<TestCase> found = [];
    private readonly List<TestResult> results = [];
    private readonly long start = Stopwatch.GetTimestamp();
    private readonly Timer timer;
    private bool isOver;

    private TestRun(TestLimits limits)
    {
        this.limits = limits;
        timer = new Timer(_ => Watch());
    }

    /// <summary>Completes when the tests have ended, or the time has.</summary>
    public Task<TestRunResult> Completion => completion.Task;

    /// <summary>Starts a run.</summary>
    /// <param name="run">Runs tests and tells of them, as <see cref="ITestFramework.RunAsync"/> does.</param>
    /// <param name="limits">Its time.</param>
    public static TestRun Start(Func<ITestObserver, CancellationToken, Task> run, TestLimits limits)
    {
        var started = new TestRun(limits);
        started.Arm(limits.Run);
        // A thread of its own: a test that hangs before it first waits takes none of the pool's along.
        new Thread(() => _ = started.RunAsync(run)) { IsBackground = true, Name = "Molt tests" }.Start();
        return started;
    }

    /// <summary>Has the run end after the tests that run just now.</summary>
    public void Cancel() => cancellation.Cancel();

    void ITestObserver.Found(TestCase test)
    {
        lock (gate) found.Add(test);
    }

    void ITestObserver.Started(TestCase test)
    {
        lock (gate) running[test.Id] = new(test, Stopwatch.GetTimestamp(), Describe(Thread.CurrentThread));
        Arm(limits.Test);
    }

    void ITestObserver.Finished(TestResult result) => End(result);

    void ITestObserver.Failed(TestResult result) => End(result);

    private void End(TestResult result)
    {
        lock (gate)
        {
            running.Remove(result.Test.Id);
            if (!isOver) results.Add(result);
        }
    }

    private async Task RunAsync(Func<ITestObserver, CancellationToken, Task> run)
    {
        try
        {
            await run(this, cancellation.Token).ConfigureAwait(false);
            Complete([], null);
        }
        catch (Exception exception)
        {
            Complete([], exception is OperationCanceledException && cancellation.IsCancellationRequested ? null : exception);
        }
    }

    private void Complete(ImmutableArray<AbandonedTest> abandoned, Exception? fault)
    {
        lock (gate)
        {
            if (isOver) return;
            isOver = true;
            completion.SetResult(new()
            {
                Found = [.. found],
                Results = [.. results],
                Abandoned = abandoned,
                Fault = fault,
                IsCancelled = cancellation.IsCancellationRequested,
            });
        }
        timer.Dispose();
    }

    private void Watch()
    {
        ImmutableArray<AbandonedTest> late;
        lock (gate)
        {
            if (isOver) return;
            late = [.. running.Values.Where(test => Left(test.Since, limits.Test) <= TimeSpan.Zero).Select(test => new AbandonedTest(test.Test, test.Thread, limits.Test))];
            if (late.IsEmpty && Left(start, limits.Run) <= TimeSpan.Zero) late = [new(running.Values.FirstOrDefault()?.Test, running.Values.FirstOrDefault()?.Thread ?? "", limits.Run)];
            if (late.IsEmpty) timer.Change(Next(), Timeout.InfiniteTimeSpan);
        }
        if (late.IsEmpty) return;
        cancellation.Cancel();
        Complete(late, null);
    }

    /// <summary>The time until the first limit is reached.</summary>
    private TimeSpan Next()
    {
        var next = running.Values.Select(test => Left(test.Since, limits.Test)).Append(Left(start, limits.Run)).Min();
        return next > TimeSpan.Zero ? next : TimeSpan.Zero;
    }

    private void Arm(TimeSpan limit)
    {
        lock (gate)
        {
            if (isOver) return;
            var next = Next();
            timer.Change(next < limit ? next : limit, Timeout.InfiniteTimeSpan);
        }
    }

    private static TimeSpan Left(long since, TimeSpan limit) => limit - Stopwatch.GetElapsedTime(since);

    private static string Describe(Thread thread) => thread.Name is { Length: > 0 } name ? $"{thread.ManagedThreadId} ({name})" : thread.ManagedThreadId.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Running(TestCase Test, long Since, string Thread);
}
