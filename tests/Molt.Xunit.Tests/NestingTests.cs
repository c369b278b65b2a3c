using System.Globalization;
using Molt.Testing;

namespace Molt.Xunit.Tests;

/// <summary>Runs within a test of xUnit's: neither notices the other.</summary>
public sealed class NestingTests
{
    [Fact]
    public async Task TheOuterTestIsWhatItWas()
    {
        TestContext.Current.KeyValueStorage["outer"] = "here";
        var (test, storage, output, state, seed) = Outer();
        var run = await Recorder.RunAsync("public class OrcTests { [Fact] public void Hits() { } [Fact] public void Misses() => Assert.Fail(\"missed\"); }");
        Assert.Equal(2, run.Results.Count);
        Assert.Equal((test, storage, output, state, seed), Outer());
        Assert.Equal("here", TestContext.Current.KeyValueStorage["outer"]);
        Assert.Equal("TheOuterTestIsWhatItWas", TestContext.Current.TestMethod?.MethodName);
        Assert.False(TestContext.Current.CancellationToken.IsCancellationRequested);
    }

    [Fact]
    public async Task TheInnerTestKnowsNothingOfTheOuter()
    {
        TestContext.Current.KeyValueStorage["outer"] = "here";
        var local = new AsyncLocal<string> { Value = "outer" };
        var seen = "unset";
        using var tests = TestAssembly.Of("""
            public class OrcTests
            {
                [Fact] public void Hits()
                {
                    Assert.Equal("Hits", TestContext.Current.TestMethod.MethodName);
                    Assert.Empty(TestContext.Current.KeyValueStorage);
                    TestContext.Current.KeyValueStorage["inner"] = 1;
                    TestContext.Current.SendDiagnosticMessage("to nobody");
                }
            }
            """);
        var run = new Recorder { OnStarted = _ => seen = local.Value };
        await run.RunAsync(tests);
        Assert.Equal("", Assert.Single(run.Results).Message);
        Assert.Null(seen);
        Assert.False(TestContext.Current.KeyValueStorage.ContainsKey("inner"));
    }

    [Fact]
    public async Task ARunInsideARunOfItsOwnIsAnother()
    {
        var inner = new Recorder();
        using var tests = TestAssembly.Of("public class OrcTests { [Fact] public void Hits() { } }");
        var outer = new Recorder { OnStarted = _ => inner.RunAsync(tests).GetAwaiter().GetResult() };
        await outer.RunAsync(tests);
        Assert.Single(inner.Results);
        Assert.Equal(TestOutcome.Passed, Assert.Single(outer.Results).Outcome);
    }

    [Fact]
    public async Task ManyRunsAtATimeDoNotMix()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Recorder.RunAsync(
            $"public class OrcTests {{ [Theory, InlineData({number})] public async Task Hits(int x) {{ await Task.Yield(); Assert.Equal({number}, x); }} }}")));
        for (var number = 0; number < runs.Length; number++) Assert.Equal([$"OrcTests.Hits(x: {number}): Passed"], runs[number].Outcomes);
    }

    [Fact]
    public async Task ARunMayBeStartedWhereNoContextFlows()
    {
        using var tests = TestAssembly.Of("public class OrcTests { [Fact] public void Hits() { } }");
        var run = new Recorder();
        Task running;
        using (ExecutionContext.SuppressFlow()) running = run.RunAsync(tests);
        await running;
        Assert.Single(run.Results);
    }

    [Fact]
    public async Task TheFolderAndTheCultureAreLeftAsTheyAre()
    {
        var (folder, culture) = (Environment.CurrentDirectory, CultureInfo.CurrentCulture);
        var run = await Recorder.RunAsync($$"""
            public class OrcTests { [Fact] public void Hits() => Assert.Equal(@"{{folder}}", Environment.CurrentDirectory); }
            """);
        Assert.Equal(["OrcTests.Hits: Passed"], run.Outcomes);
        Assert.Equal((folder, culture), (Environment.CurrentDirectory, CultureInfo.CurrentCulture));
    }

    private static (object?, object?, object?, object?, int) Outer()
    {
        var context = TestContext.Current;
        return (context.Test, context.KeyValueStorage, context.TestOutputHelper, context.TestStatus, global::Xunit.Sdk.Randomizer.Seed);
    }
}
