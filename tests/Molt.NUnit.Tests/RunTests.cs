using Molt.Testing;

// The console is the process's: what these tests do to it is theirs alone to see.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Molt.NUnit.Tests;

/// <summary>What runs are to each other, to the host, and to what asked for them.</summary>
public sealed class RunTests
{
    private const string Source = """
        namespace Game;
        public class OrcTests { [Test] public void A() { } [TestCase(1), TestCase(2)] public void B(int x) { } }
        public abstract class Base { [Test] public void C() { } [Test] public void D() { } }
        public class TrollTests : Base { [Test] public void E() { } }
        """;

    [Theory]
    [InlineData("Game.OrcTests", "B", "Game.OrcTests.B(1)", "Game.OrcTests.B(2)")]
    [InlineData("Game.OrcTests", "", "Game.OrcTests.A", "Game.OrcTests.B(1)", "Game.OrcTests.B(2)")]
    [InlineData("Game.Base", "C", "Game.TrollTests.C")]
    [InlineData("Game.OrcTests", "E")]
    public async Task MethodsThatAreNamedRunAndAllAreFound(string type, string method, params string[] expected)
    {
        var run = await Recorder.RunAsync(Source, request => request with { Methods = new HashSet<TestMethod> { new(type, method) } });
        Assert.Equal(expected, run.Started.Select(test => test.Name).Order(StringComparer.Ordinal));
        Assert.Equal(6, run.Found.Count);
    }

    [Fact]
    public async Task AFilterAsksForPartOfTheNameAndTypesForClasses()
    {
        var run = await Recorder.RunAsync(Source, request => request with { Filter = "TROLLTESTS.c" });
        Assert.Equal(["Game.TrollTests.C: Passed"], run.Outcomes);
        var one = await Recorder.RunAsync(Source, request => request with { Types = [.. request.Types.Where(type => type.Name == "OrcTests")] });
        Assert.Equal(3, one.Found.Count);
        Assert.Equal(3, one.Results.Count);
    }

    [Fact]
    public async Task TheRunEndsAfterTheCurrentTestWhenItIsCancelled()
    {
        using var tests = TestAssembly.Of(Source);
        using var cancellation = new CancellationTokenSource();
        var run = new Recorder { OnStarted = _ => cancellation.Cancel() };
        await run.RunAsync(tests, cancellationToken: cancellation.Token);
        Assert.Equal(6, run.Found.Count);
        Assert.Single(run.Started);
        Assert.Single(run.Results);
        Assert.Empty(run.Failures);
    }

    [Fact]
    public async Task TheThreadOfATestThatHangsIsKnown()
    {
        using var tests = TestAssembly.Of("public class OrcTests { public static readonly ManualResetEventSlim Go = new(); public static Thread Own; [Test] public void Hangs() { Own = Thread.CurrentThread; Go.Wait(); } }");
        var started = new TaskCompletionSource<Thread>();
        var running = new Recorder { OnStarted = _ => started.SetResult(Thread.CurrentThread) }.RunAsync(tests);
        var thread = await started.Task;
        Assert.False(running.IsCompleted);
        var type = tests.Assembly.GetType("OrcTests")!;
        ((ManualResetEventSlim)type.GetField("Go")!.GetValue(null)!).Set();
        await running;
        Assert.Same(thread, type.GetField("Own")!.GetValue(null));
    }

    [Fact]
    public async Task TheConsoleIsTheHostsForEverybodyElse()
    {
        var host = new StringWriter();
        var before = Console.Out;
        Console.SetOut(host);
        try
        {
            using var tests = TestAssembly.Of("public class OrcTests { public static readonly ManualResetEventSlim Go = new(); [Test] public void Hits() { Console.WriteLine(\"test\"); Go.Wait(); } }");
            var started = new TaskCompletionSource();
            var run = new Recorder { OnStarted = _ => started.SetResult() };
            var running = run.RunAsync(tests);
            await started.Task;
            Console.WriteLine("host");
            ((ManualResetEventSlim)tests.Assembly.GetType("OrcTests")!.GetField("Go")!.GetValue(null)!).Set();
            await running;
            Console.WriteLine("after");
            Assert.Equal("test\n", Assert.Single(run.Results).Output.ReplaceLineEndings("\n"));
            Assert.Equal("host\nafter\n", host.ToString().ReplaceLineEndings("\n"));
        }
        finally
        {
            Console.SetOut(before);
        }
    }

    [Fact]
    public async Task ARunInsideARunIsAnother()
    {
        var inner = new Recorder();
        using var tests = TestAssembly.Of("public class OrcTests { [Test] public void Hits() => TestContext.Out.Write(TestContext.CurrentContext.Test.Name); }");
        var outer = new Recorder { OnStarted = _ => inner.RunAsync(tests).GetAwaiter().GetResult() };
        await outer.RunAsync(tests);
        Assert.Equal("Hits", Assert.Single(inner.Results).Output);
        Assert.Equal("Hits", Assert.Single(outer.Results).Output);
    }

    [Fact]
    public async Task ManyRunsAtATimeDoNotMix()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Recorder.RunAsync(
            $"public class OrcTests {{ [TestCase({number})] public async Task Hits(int x) {{ await Task.Yield(); Console.Write(x); Assert.That(x, Is.EqualTo({number})); }} }}")));
        for (var number = 0; number < runs.Length; number++)
        {
            Assert.Equal([$"OrcTests.Hits({number}): Passed"], runs[number].Outcomes);
            Assert.Equal($"{number}", runs[number].Results[0].Output);
        }
    }

    [Theory]
    [InlineData("Test", true), InlineData("TestCase", true), InlineData("TestFixture", true), InlineData("SetUpFixture", true), InlineData("Category", false), InlineData("Fact", false)]
    public void AttributesOfTestsAreKnownByName(string name, bool isTest) => Assert.Equal(isTest, new NUnitFramework().IsTestAttribute(name));
}
