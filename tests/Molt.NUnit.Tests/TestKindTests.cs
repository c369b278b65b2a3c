using Molt.Testing;

namespace Molt.NUnit.Tests;

/// <summary>Kinds of tests, how they end, and what is told of it.</summary>
public sealed class TestKindTests
{
    [Fact]
    public async Task EachIsFoundThenStartedThenFinished()
    {
        var run = await Recorder.RunAsync("namespace Game; public class OrcTests { [Test] public void Hits() { } }");
        Assert.Equal(["found Game.OrcTests.Hits", "started Game.OrcTests.Hits", "finished Game.OrcTests.Hits"], run.Story);
        var test = Assert.Single(run.Found);
        Assert.Equal(("Game.OrcTests", "Hits"), (test.Class, test.Method));
    }

    [Fact]
    public async Task AnAssertionFailsWithItsMessageAndTheAuthorsLine()
    {
        var run = await Recorder.RunAsync("""
            public class OrcTests
            {
                [Test]
                public void Hits()
                {
                    Assert.That(4, Is.EqualTo(3));
                }
                [Test] public void Throws() => throw new InvalidOperationException("outer", new ArgumentException("inner"));
            }
            """);
        var result = run["OrcTests.Hits"];
        Assert.Equal(TestOutcome.Failed, result.Outcome);
        Assert.Contains("Expected: 3", result.Message);
        Assert.Contains("OrcTests.Hits() in OrcTests.cs:line 6", result.StackTrace);
        Assert.Contains("System.InvalidOperationException : outer", run["OrcTests.Throws"].Message);
        Assert.Contains("System.ArgumentException : inner", run["OrcTests.Throws"].Message);
        Assert.Contains("OrcTests.cs:line 8", run["OrcTests.Throws"].StackTrace);
    }

    [Fact]
    public async Task AllFailuresOfAMultipleAssertionAreTold()
    {
        var run = await Recorder.RunAsync("public class OrcTests { [Test] public void Hits() => Assert.Multiple(() => { Assert.That(1, Is.EqualTo(2)); Assert.That(3, Is.EqualTo(4)); }); }");
        Assert.Contains("Expected: 2", run["OrcTests.Hits"].Message);
        Assert.Contains("Expected: 4", run["OrcTests.Hits"].Message);
    }

    [Fact]
    public async Task EachSetOfDataIsATest()
    {
        var run = await Recorder.RunAsync("""
            public class OrcTests
            {
                [TestCase(1), TestCase(2), TestCase(1)] public void Case(int x) => Assert.That(x, Is.EqualTo(1));
                static IEnumerable<TestCaseData> Orcs => [new TestCaseData(new List<int> { 3 }).SetName("three")];
                [TestCaseSource(nameof(Orcs))] public void Source(List<int> orcs) => Assert.That(orcs, Has.Count.EqualTo(1));
                [Test] public void Values([Values(5, 6)] int x) => Assert.That(x, Is.GreaterThan(4));
                [Test] public void Lucky([Random(1, 9, 1)] int x) => Assert.That(x, Is.InRange(1, 9));
            }
            """);
        Assert.Equal(7, run.Results.Count);
        Assert.Equal(["OrcTests.Case(2)"], run.Results.Where(result => result.Outcome is TestOutcome.Failed).Select(result => result.Test.Name));
        Assert.Contains("OrcTests.three: Passed", run.Outcomes);
        Assert.Contains("OrcTests.Values(6): Passed", run.Outcomes);
        Assert.Equal(7, run.Found.Select(test => test.Id).Distinct().Count());
        Assert.Contains(run.Found, test => test is { Id: "OrcTests.Case(1)#2", Method: "Case" });
    }

    [Fact]
    public async Task AsynchronousTestsAreAwaited()
    {
        var run = await Recorder.RunAsync("""
            public class OrcTests
            {
                [Test] public async Task Good() { await Task.Yield(); Assert.Pass(); }
                [Test] public async Task Bad() { await Task.Yield(); Assert.Fail("after the await"); }
                [Test] public async void Void() { await Task.Yield(); }
            }
            """);
        Assert.Equal(["OrcTests.Bad: Failed", "OrcTests.Good: Passed", "OrcTests.Void: Failed"], run.Outcomes);
        Assert.Equal("after the await", run["OrcTests.Bad"].Message);
    }

    [Fact]
    public async Task SetUpAndTearDownSurroundTests()
    {
        var run = await Recorder.RunAsync("""
            [SetUpFixture] public class World { public static bool Made; [OneTimeSetUp] public void Make() => Made = true; }
            public class OrcTests
            {
                int once, each;
                [OneTimeSetUp] public async Task Once() { await Task.Yield(); once++; }
                [SetUp] public void Each() => each++;
                [TearDown] public void After() => each--;
                [Test] public void A() => Check();
                [Test] public void B() => Check();
                void Check() { Assert.That(World.Made); Assert.That(once, Is.EqualTo(1)); Assert.That(each, Is.EqualTo(1)); }
            }
            """);
        Assert.Equal(["OrcTests.A: Passed", "OrcTests.B: Passed"], run.Outcomes);
        Assert.Empty(run.Failures);
    }

    [Fact]
    public async Task WhatFailsAroundTestsFailsThemOrIsToldOfTheClass()
    {
        var run = await Recorder.RunAsync("""
            public class OrcTests { [OneTimeSetUp] public void Once() => throw new InvalidOperationException("no orcs"); [Test] public void A() { } [Test] public void B() { } }
            public class TrollTests { [OneTimeTearDown] public void Gone() => throw new InvalidOperationException("trolls stay"); [Test] public void A() { } }
            public class Unmade(int x) { [Test] public void A() { } }
            """);
        Assert.Equal(["OrcTests.A: Failed", "OrcTests.B: Failed", "TrollTests.A: Passed", "Unmade.A: Failed"], run.Outcomes);
        Assert.Contains("no orcs", run["OrcTests.A"].Message);
        var failure = Assert.Single(run.Failures);
        Assert.Equal(("TrollTests", ""), (failure.Test.Class, failure.Test.Method));
        Assert.Contains("trolls stay", failure.Message);
    }

    [Fact]
    public async Task IgnoredAndExplicitTestsDoNotRun()
    {
        const string Source = """
            public class OrcTests
            {
                [Test, Ignore("no orcs yet")] public void Ignored() => Assert.Fail("ran");
                [Test] public void Late() => Assert.Ignore("thought better of it");
                [Test] public void Assumed() => Assume.That(false, "no moon");
                [Test, Explicit] public void Slow() { }
            }
            [Explicit] public class TrollTests { [Test] public void Slow() { } }
            """;
        var run = await Recorder.RunAsync(Source);
        Assert.Equal(["OrcTests.Assumed: Skipped", "OrcTests.Ignored: Skipped", "OrcTests.Late: Skipped"], run.Outcomes);
        Assert.Equal("no orcs yet", run["OrcTests.Ignored"].Message);
        Assert.Equal(5, run.Found.Count);
        var asked = await Recorder.RunAsync(Source, request => request with { IncludeExplicit = true });
        Assert.Equal(["OrcTests.Slow: Passed", "TrollTests.Slow: Passed"], asked.Outcomes.Where(line => line.Contains("Slow")));
    }

    [Fact]
    public async Task WhatATestWritesIsItsOutput()
    {
        var run = await Recorder.RunAsync("""
            public class OrcTests
            {
                [Test] public void Hits() { TestContext.Out.WriteLine("a hit"); Console.WriteLine("heard"); Console.Error.Write("and "); Console.Write('f'); Console.Write(3); Assert.Warn("a scratch"); }
            }
            """);
        var hits = run["OrcTests.Hits"];
        Assert.Equal(TestOutcome.Passed, hits.Outcome);
        Assert.StartsWith("a hit\nheard\nand f3", hits.Output.ReplaceLineEndings("\n"));
        Assert.Contains("a scratch", hits.Output);
    }

    [Fact]
    public async Task ATestThatIsTooSlowFails()
    {
        var run = await Recorder.RunAsync("""
            #pragma warning disable CS0618
            public class OrcTests
            {
                [Test, Timeout(50)] public async Task Waits() => await Task.Delay(5000);
                [Test, CancelAfter(20)] public async Task Sees(CancellationToken token) => await Task.Delay(-1, token);
            }
            """);
        Assert.Contains("exceeded Timeout", run["OrcTests.Waits"].Message);
        Assert.Equal(TestOutcome.Failed, run["OrcTests.Sees"].Outcome);
    }

    [Fact]
    public async Task TestsThatSaySoRunInParallel()
    {
        var run = await Recorder.RunAsync("""
            [assembly: LevelOfParallelism(2)]
            public static class Meeting { public static readonly Barrier Both = new(2); public static bool Enter() => Both.SignalAndWait(TimeSpan.FromMinutes(1)); }
            [Parallelizable] public class A { [Test] public void Meets() => Assert.That(Meeting.Enter()); }
            [Parallelizable] public class B { [Test] public void Meets() => Assert.That(Meeting.Enter()); }
            """);
        Assert.Equal(["A.Meets: Passed", "B.Meets: Passed"], run.Outcomes);
    }

    [Fact]
    public async Task FixturesHaveArgumentsAndTypes()
    {
        var run = await Recorder.RunAsync("""
            [TestFixture(1), TestFixture(2)] public class OrcTests(int x) { [Test] public void Hits() => Assert.That(x, Is.LessThan(2)); }
            [TestFixture(typeof(int))] public class TrollTests<T> { [Test] public void Hits() => Assert.That(typeof(T), Is.EqualTo(typeof(int))); }
            """);
        Assert.Equal(["OrcTests(1).Hits: Passed", "OrcTests(2).Hits: Failed", "TrollTests<Int32>.Hits: Passed"], run.Outcomes);
        Assert.Equal(["OrcTests", "TrollTests`1"], run.Found.Select(test => test.Class).Distinct().Order());
    }

    [Fact]
    public async Task DataThatThrowsFails()
    {
        var run = await Recorder.RunAsync("""
            public class OrcTests
            {
                static IEnumerable<int> Rows => throw new InvalidOperationException("no rows");
                [TestCaseSource(nameof(Rows))] public void Throws(int x) { }
                [TestCase("text")] public void Mistyped(int x) { }
            }
            """);
        Assert.All(run.Results.Concat(run.Failures), result => Assert.Equal(TestOutcome.Failed, result.Outcome));
        Assert.Contains(run.Results.Concat(run.Failures), result => result.Message.Contains("no rows"));
        Assert.Equal(2, run.Results.Count + run.Failures.Count);
    }
}
