using Molt.Testing;

namespace Molt.Xunit.Tests;

/// <summary>Facts: how they end, and what is told of it.</summary>
public sealed class FactTests
{
    [Fact]
    public async Task EachIsFoundThenStartedThenFinished()
    {
        var run = await Recorder.RunAsync("namespace Game; public class OrcTests { [Fact] public void Hits() { } }");
        Assert.Equal(["found Game.OrcTests.Hits", "started Game.OrcTests.Hits", "finished Game.OrcTests.Hits"], run.Story);
        var test = Assert.Single(run.Found);
        Assert.Equal(("Game.OrcTests", "Hits"), (test.Class, test.Method));
        Assert.Same(test, Assert.Single(run.Started));
        Assert.Same(test, Assert.Single(run.Results).Test);
    }

    [Fact]
    public async Task AnAssertionFailsWithItsMessageAndTheAuthorsLine()
    {
        var run = await Recorder.RunAsync("""
            public class OrcTests
            {
                [Fact]
                public void Hits()
                {
                    Assert.Equal(3, 4);
                }
            }
            """);
        var result = run["OrcTests.Hits"];
        Assert.Equal(TestOutcome.Failed, result.Outcome);
        Assert.Equal("Assert.Equal() Failure: Values differ\nExpected: 3\nActual:   4", result.Message.ReplaceLineEndings("\n"));
        Assert.Contains("OrcTests.Hits() in OrcTests.cs:line 6", result.StackTrace);
        Assert.DoesNotContain("Xunit.Assert", result.StackTrace);
    }

    [Fact]
    public async Task AnExceptionFailsWithItsTypeAndWithWhatIsInsideIt()
    {
        var run = await Recorder.RunAsync("""
            public class OrcTests
            {
                [Fact]
                public void Hits()
                {
                    try { Strike(); }
                    catch (Exception e) { throw new InvalidOperationException("outer", e); }
                }
                void Strike() => throw new ArgumentException("inner");
            }
            """);
        var result = run["OrcTests.Hits"];
        Assert.Equal("System.InvalidOperationException : outer\n---- System.ArgumentException : inner", result.Message.ReplaceLineEndings("\n"));
        Assert.Contains("OrcTests.cs:line 7", result.StackTrace);
        Assert.Contains("Inner Stack Trace", result.StackTrace);
        Assert.Contains("OrcTests.Strike() in OrcTests.cs:line 9", result.StackTrace);
    }

    [Fact]
    public async Task AsynchronousTestsAreAwaited()
    {
        var run = await Recorder.RunAsync("""
            public class OrcTests
            {
                [Fact] public async Task Good() { await Task.Yield(); }
                [Fact] public async Task Bad() { await Task.Yield(); Assert.Fail("after the await"); }
                [Fact] public async ValueTask BadValue() { await Task.Yield(); Assert.Fail("after it too"); }
                [Fact] public async void Void() { await Task.Yield(); }
            }
            """);
        Assert.Equal(["OrcTests.Bad: Failed", "OrcTests.BadValue: Failed", "OrcTests.Good: Passed", "OrcTests.Void: Failed"], run.Outcomes);
        Assert.Equal("after the await", run["OrcTests.Bad"].Message);
        Assert.Equal("after it too", run["OrcTests.BadValue"].Message);
        Assert.Contains("async void", run["OrcTests.Void"].Message);
        Assert.Contains("OrcTests.cs:line 4", run["OrcTests.Bad"].StackTrace);
    }

    [Fact]
    public async Task WhatATestWritesIsItsOutput()
    {
        var run = await Recorder.RunAsync("""
            public class OrcTests(ITestOutputHelper output)
            {
                [Fact] public void Hits() { output.WriteLine("a hit"); TestContext.Current.AddWarning("a scratch"); }
                [Fact] public void Misses() { output.WriteLine("a miss"); Assert.Fail("missed"); }
            }
            """);
        Assert.Equal("a hit\nWarning: a scratch\n", run["OrcTests.Hits"].Output.ReplaceLineEndings("\n"));
        Assert.Equal("a miss\n", run["OrcTests.Misses"].Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task SkippedTestsSayWhy()
    {
        var run = await Recorder.RunAsync("""
            public class OrcTests
            {
                public static bool IsNight => true;
                [Fact(Skip = "no orcs yet")] public void Always() => Assert.Fail("ran");
                [Fact(Skip = "at night", SkipWhen = nameof(IsNight))] public void When() => Assert.Fail("ran");
                [Fact(Skip = "by day", SkipUnless = nameof(IsNight))] public void Unless() { }
                [Fact] public void Late() => Assert.Skip("thought better of it");
                [Theory(Skip = "no data"), InlineData(1)] public void Data(int x) => Assert.Fail("ran" + x);
            }
            """);
        Assert.Equal(["OrcTests.Always: Skipped", "OrcTests.Data: Skipped", "OrcTests.Late: Skipped", "OrcTests.Unless: Passed", "OrcTests.When: Skipped"], run.Outcomes);
        Assert.Equal(["no orcs yet", "no data", "thought better of it", "", "at night"], run.Results.OrderBy(result => result.Test.Name, StringComparer.Ordinal).Select(result => result.Message));
    }

    [Fact]
    public async Task ATestThatIsTooSlowFails()
    {
        var run = await Recorder.RunAsync("""
            public class OrcTests
            {
                [Fact(Timeout = 20)] public async Task Waits() => await Task.Delay(-1, TestContext.Current.CancellationToken);
            }
            """);
        Assert.Contains("timed out after 20 milliseconds", run["OrcTests.Waits"].Message);
    }

    [Fact]
    public async Task ExplicitTestsRunWhenTheyAreAskedForAlone()
    {
        const string Source = "public class OrcTests { [Fact(Explicit = true)] public void Slow() { } [Fact] public void Quick() { } }";
        var run = await Recorder.RunAsync(Source);
        Assert.Equal(["OrcTests.Quick: Passed"], run.Outcomes);
        Assert.Equal(["OrcTests.Quick"], run.Started.Select(test => test.Name));
        Assert.Equal(2, run.Found.Count);
        var asked = await Recorder.RunAsync(Source, request => request with { IncludeExplicit = true });
        Assert.Equal(["OrcTests.Quick: Passed", "OrcTests.Slow: Passed"], asked.Outcomes);
    }

    [Fact]
    public async Task NamesAreWhatTheAuthorGives()
    {
        var run = await Recorder.RunAsync("public class OrcTests { [Fact(DisplayName = \"An orc hits\"), Trait(\"kind\", \"fast\")] public void Hits() { } }");
        Assert.Equal("An orc hits", Assert.Single(run.Found).Name);
        Assert.Equal("Hits", Assert.Single(run.Found).Method);
    }

    [Fact]
    public async Task InternalNestedStaticAndDerivedClassesHaveTests()
    {
        var run = await Recorder.RunAsync("""
            class Hidden { [Fact] public void A() { } public class Nested { [Fact] public void B() { } } }
            static class Fixed { [Fact] public static void C() { } }
            abstract class Base { [Fact] public void D() { } }
            class Derived : Base;
            class None { public void E() { } }
            """);
        Assert.Equal(["Derived.D: Passed", "Fixed.C: Passed", "Hidden+Nested.B: Passed", "Hidden.A: Passed"], run.Outcomes);
    }

    [Fact]
    public async Task CultureOfATestIsItsOwn()
    {
        var run = await Recorder.RunAsync("public class OrcTests { [CulturedFact([\"en-US\", \"de-DE\"])] public void Hits() => Assert.EndsWith(System.Globalization.CultureInfo.CurrentCulture.Name + \"]\", TestContext.Current.TestCase.TestCaseDisplayName); }");
        Assert.Equal(["OrcTests.Hits[de-DE]: Passed", "OrcTests.Hits[en-US]: Passed"], run.Outcomes);
    }

    [Fact]
    public async Task TestsWithoutAnAssemblyVersionOrAttributesAreFound()
    {
        using var tests = TestAssembly.Of("public class OrcTests { [Fact] public void Hits() { } }", "Nameless");
        Assert.Equal("", tests.Assembly.Location);
        var run = new Recorder();
        await run.RunAsync(tests);
        Assert.Single(run.Results);
    }
}
