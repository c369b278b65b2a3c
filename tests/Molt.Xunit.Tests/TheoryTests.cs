using Molt.Testing;

namespace Molt.Xunit.Tests;

/// <summary>Theories: each set of data is a test.</summary>
public sealed class TheoryTests
{
    [Fact]
    public async Task AllSourcesOfDataWork()
    {
        var run = await Recorder.RunAsync("""
            public class OrcTests
            {
                [Theory, InlineData(1), InlineData(2)] public void Inline(int x) => Assert.Equal(1, x);
                public static IEnumerable<object[]> Rows => [[3], [4]];
                [Theory, MemberData(nameof(Rows))] public void Member(int x) => Assert.True(x > 2);
                public static TheoryData<string, int> Typed => new() { { "a", 1 } };
                [Theory, MemberData(nameof(Typed))] public void Data(string s, int x) => Assert.Equal("a", s);
                [Theory, ClassData(typeof(Numbers))] public void Class(int x) => Assert.Equal(7, x);
                public static async Task<IEnumerable<TheoryDataRow<int>>> Late() { await Task.Yield(); return [new(8) { TestDisplayName = "eight" }]; }
                [Theory, MemberData(nameof(Late))] public void Async(int x) => Assert.Equal(8, x);
                [Theory, InlineData(1, "a")] public void Generic<T, U>(T t, U u) => Assert.IsType<int>(t);
            }
            public class Numbers : TheoryData<int> { public Numbers() => Add(7); }
            """);
        Assert.Equal([
            "OrcTests.Class(x: 7): Passed", "OrcTests.Data(s: \"a\", x: 1): Passed", "OrcTests.Generic<Int32, String>(t: 1, u: \"a\"): Passed",
            "OrcTests.Inline(x: 1): Passed", "OrcTests.Inline(x: 2): Failed", "OrcTests.Member(x: 3): Passed", "OrcTests.Member(x: 4): Passed", "eight(x: 8): Passed"], run.Outcomes);
        Assert.Equal(run.Found.Select(test => test.Id).Order(), run.Results.Select(result => result.Test.Id).Order());
        Assert.All(run.Story.Take(8), line => Assert.StartsWith("found ", line));
    }

    [Fact]
    public async Task DataThatIsOnlyKnownWhenItRunsIsFoundAsItStarts()
    {
        const string Source = """
            public class Orc { public int Strength; public override string ToString() => "orc" + Strength; }
            public class OrcTests
            {
                public static IEnumerable<TheoryDataRow<Orc>> Orcs => [new(new Orc { Strength = 1 }), new(new Orc { Strength = 2 })];
                [Theory, MemberData(nameof(Orcs))] public void Hits(Orc orc) => Assert.Equal(1, orc.Strength);
            }
            """;
        var run = await Recorder.RunAsync(Source);
        Assert.Equal(["OrcTests.Hits(orc: orc1): Passed", "OrcTests.Hits(orc: orc2): Failed"], run.Outcomes);
        Assert.Equal(2, run.Found.Select(test => test.Id).Distinct().Count());
        Assert.All(run.Found, test => Assert.Equal(("OrcTests", "Hits"), (test.Class, test.Method)));

        var nothing = await Recorder.RunAsync(Source, request => request with { Methods = new HashSet<TestMethod>() });
        Assert.Equal("OrcTests.Hits", Assert.Single(nothing.Found).Name);
        Assert.Empty(nothing.Started);
    }

    [Fact]
    public async Task EqualSetsOfDataAreTestsOfTheirOwn()
    {
        var run = await Recorder.RunAsync("public class OrcTests { [Theory, InlineData(1), InlineData(1)] public void Hits(int x) => Assert.Equal(1, x); }");
        Assert.Equal(2, run.Found.Select(test => test.Id).Distinct().Count());
        Assert.Equal(run.Found.Select(test => test.Id).Order(), run.Results.Select(result => result.Test.Id).Order());
    }

    [Fact]
    public async Task DataThatThrowsOrIsMissingFailsTheTheory()
    {
        var run = await Recorder.RunAsync("""
            public class OrcTests
            {
                public static IEnumerable<object[]> Rows => throw new InvalidOperationException("no rows");
                [Theory, MemberData(nameof(Rows))] public void Throws(int x) { }
                public static IEnumerable<object[]> None => [];
                [Theory, MemberData(nameof(None))] public void Empty(int x) { }
                [Theory, MemberData("Nowhere")] public void Missing(int x) { }
                [Theory, InlineData("text")] public void Mistyped(int x) { }
            }
            """);
        Assert.Equal(["OrcTests.Empty: Failed", "OrcTests.Missing: Failed", "OrcTests.Mistyped(x: \"text\"): Failed", "OrcTests.Throws: Failed"], run.Outcomes);
        Assert.Contains("no rows", run["OrcTests.Throws"].Message);
        Assert.Contains("No data found", run["OrcTests.Empty"].Message);
        Assert.Equal(4, run.Found.Count);
    }

    [Fact]
    public async Task IdsStayForAsLongAsTheSourceDoes()
    {
        const string Source = "public class OrcTests { [Fact] public void A() { } [Theory, InlineData(1)] public void B(int x) { } }";
        var first = await Recorder.RunAsync(Source);
        var second = await Recorder.RunAsync(Source + " public class More { [Fact] public void C() { } }");
        Assert.Equal(first.Found.Select(test => test.Id).Order(), second.Found.Where(test => test.Class == "OrcTests").Select(test => test.Id).Order());
        Assert.Equal(3, second.Found.Select(test => test.Id).Distinct().Count());
    }
}
