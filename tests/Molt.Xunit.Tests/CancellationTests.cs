using Molt.Testing;

namespace Molt.Xunit.Tests;

/// <summary>A run that is cancelled ends after the tests that run just now.</summary>
public sealed class CancellationTests
{
    private const string Source = """
        public abstract class Tests
        {
            public static readonly TaskCompletionSource Waits = new();
            [Fact] public Task A() => Wait();
            [Fact] public Task B() => Wait();
            async Task Wait()
            {
                var never = Task.Delay(-1, TestContext.Current.CancellationToken);
                Waits.TrySetResult();
                await never;
            }
        }
        public class C1 : Tests; public class C2 : Tests; public class C3 : Tests; public class C4 : Tests; public class C5 : Tests; public class C6 : Tests;
        """;

    [Fact]
    public async Task TestsThatRunSeeItAndNoOtherStarts()
    {
        using var tests = TestAssembly.Of(Source);
        using var cancellation = new CancellationTokenSource();
        var run = new Recorder();
        var running = run.RunAsync(tests, cancellationToken: cancellation.Token);
        await ((TaskCompletionSource)tests.Assembly.GetType("Tests")!.GetField("Waits")!.GetValue(null)!).Task;
        await cancellation.CancelAsync();
        await running;
        Assert.Equal(12, run.Found.Count);
        Assert.InRange(run.Started.Count, 1, Environment.ProcessorCount);
        Assert.Equal(run.Started.Count, run.Results.Count);
        Assert.Contains(run.Results, result => result.Message.Contains("TaskCanceledException"));
        Assert.Empty(run.Failures);
    }

    [Fact]
    public async Task ATestThatWasAboutToRunIsSkipped()
    {
        using var tests = TestAssembly.Of(Source);
        using var cancellation = new CancellationTokenSource();
        var run = new Recorder { OnStarted = _ => cancellation.Cancel() };
        await run.RunAsync(tests, cancellationToken: cancellation.Token);
        Assert.Equal(run.Started.Select(test => test.Id).Order(), run.Results.Select(result => result.Test.Id).Order());
        Assert.Contains(run.Results, result => result is { Outcome: TestOutcome.Skipped, Message: "The run ended before this test began." });
        Assert.Empty(run.Failures);
    }

    [Fact]
    public async Task NothingRunsWhenItIsCancelledBefore()
    {
        using var tests = TestAssembly.Of(Source);
        var run = new Recorder();
        await run.RunAsync(tests, cancellationToken: new CancellationToken(canceled: true));
        Assert.Empty(run.Started);
        Assert.Empty(run.Failures);
    }

    [Fact]
    public async Task TheThreadOfATestThatHangsIsKnown()
    {
        using var tests = TestAssembly.Of("""
            public class OrcTests
            {
                public static readonly ManualResetEventSlim Go = new();
                public static Thread Own;
                [Fact] public void Hangs() { Own = Thread.CurrentThread; Go.Wait(); }
            }
            """);
        var started = new TaskCompletionSource<Thread>();
        var run = new Recorder { OnStarted = _ => started.SetResult(Thread.CurrentThread) };
        var running = run.RunAsync(tests);
        var thread = await started.Task;
        Assert.False(running.IsCompleted);
        var type = tests.Assembly.GetType("OrcTests")!;
        ((ManualResetEventSlim)type.GetField("Go")!.GetValue(null)!).Set();
        await running;
        Assert.Same(thread, type.GetField("Own")!.GetValue(null));
        Assert.Equal(TestOutcome.Passed, Assert.Single(run.Results).Outcome);
    }
}
