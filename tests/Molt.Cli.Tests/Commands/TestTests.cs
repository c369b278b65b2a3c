using Molt.Cli.Tests.Processes;
using Xunit;

namespace Molt.Cli.Tests.Commands;

/// <summary><c>molt test</c>: what it says, and how it ends.</summary>
public sealed class TestTests : IDisposable
{
    private const string Orc = "public static class Orc { public static int Hit(int power) => power * 2; }";

    private const string OrcTests = """
        using Xunit;
        public class OrcTests
        {
            [Fact]
            public void Hits()
            {
                Assert.Equal(6, Orc.Hit(3));
            }

            [Fact(Skip = "no wind yet")]
            public void Misses() { }
        }
        """;

    private readonly ScriptFolder scripts = new();

    public void Dispose() => scripts.Dispose();

    [Fact]
    public async Task TestsThatPassEndWith0()
    {
        Save(Orc, OrcTests);
        var result = await MoltProcess.RunAsync("test", scripts.Root);
        Assert.Equal((0, ""), (result.ExitCode, result.ErrorText));
        Assert.Equal("skipped OrcTests.Misses: no wind yet", result.Output[0]);
        Assert.StartsWith("1 passed, 1 skipped in ", result.Output[1]);
    }

    [Fact]
    public async Task AFailureIsShownAtItsLineAndEndsWith1()
    {
        Save(Orc.Replace("power * 2", "power * 3"), OrcTests);
        var result = await MoltProcess.RunAsync("test", scripts.Root);
        Assert.Equal(1, result.ExitCode);
        var output = string.Join('\n', result.Output);
        Assert.Contains("OrcTests.cs(7,9): error MOLT0610: OrcTests.Hits failed: Assert.Equal() Failure: Values differ", output);
        Assert.Contains("Assert.Equal(6, Orc.Hit(3));", output);
        Assert.Contains(result.Output, line => line.StartsWith("1 failed, 0 passed, 1 skipped in ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ErrorsInTestsEndWith1()
    {
        Save(Orc, OrcTests.Replace("Orc.Hit(3)", "Orc.Strike(3)"));
        var result = await MoltProcess.RunAsync("test", scripts.Root);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(result.Output, line => line.Contains("OrcTests.cs(7,29): error CS0117: 'Orc' does not contain a definition for 'Strike'"));
    }

    [Fact]
    public async Task TestsAreChosenByTheirNames()
    {
        Save(Orc, OrcTests.Replace("public void Misses", "public void Flees() { } [Fact] public void Fails() => Assert.Fail(\"it does\"); [Fact] public void Misses"));
        var all = await MoltProcess.RunAsync("test", scripts.Root);
        Assert.Equal(1, all.ExitCode);
        var chosen = await MoltProcess.RunAsync("test", scripts.Root, "--filter", "hits");
        Assert.Equal(0, chosen.ExitCode);
        Assert.StartsWith("1 passed of 4 in ", Assert.Single(chosen.Output));
    }

    [Fact]
    public async Task WhereNothingIsToBeTestedItEndsWith2()
    {
        var empty = await MoltProcess.RunAsync("test", scripts.Root);
        Assert.Equal((2, $"molt: there are no scripts in '{scripts.Root}'"), (empty.ExitCode, empty.ErrorText));
        scripts.Save("Orc.cs", Orc);
        var untested = await MoltProcess.RunAsync("test", scripts.Root);
        Assert.Equal((2, $"molt: there are no tests in '{scripts.Root}'"), (untested.ExitCode, untested.ErrorText));
        var missing = await MoltProcess.RunAsync("test", scripts.Beside("nowhere"));
        Assert.Equal(2, missing.ExitCode);
        Assert.Contains("nowhere", missing.ErrorText);
    }

    [Fact]
    public async Task TestsNeedNoScripts()
    {
        scripts.Save("NumberTests.cs", "using Xunit; public class NumberTests { [Fact] public void Add() => Assert.Equal(2, 1 + 1); }");
        var result = await MoltProcess.RunAsync("test", scripts.Root);
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("1 passed in ", Assert.Single(result.Output));
    }

    [Fact]
    public async Task EachSaveIsTestedWhereItIsWatched()
    {
        Save(Orc, OrcTests);
        using var molt = MoltProcess.Start("test", scripts.Root, "--watch");
        await molt.Output.WaitForAsync("1 passed, 1 skipped in");
        scripts.Save("Orc.cs", Orc.Replace("power * 2", "power * 3"));
        await molt.Output.WaitForAsync("OrcTests.Hits failed");
        await molt.Output.WaitForAsync("1 failed, 0 passed");
        scripts.Save("OrcTests.cs", OrcTests.Replace("6", "9"));
        await molt.Output.WaitForAsync("1 passed");
        scripts.Save("OrcTests.cs", OrcTests.Replace("6", "8"));
        await molt.Output.WaitForAsync("Expected: 8");
        await molt.Output.WaitForAsync("1 failed, 0 passed");
    }

    [Fact]
    public async Task CheckCompilesTests()
    {
        Save(Orc, OrcTests.Replace("Orc.Hit(3)", "Orc.Strike(3)"));
        scripts.Save("Elf.cs", "public class Elf { int age = 3; public class AgeTests { [Xunit.Fact] public void IsYoung() => Xunit.Assert.Equal(3, new Elf().agee); } }");
        var result = await MoltProcess.RunAsync("check", scripts.Root);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(result.Output, line => line.Contains("OrcTests.cs(7,29): error CS0117:"));
        Assert.Contains(result.Output, line => line.Contains("Elf.cs(1,127): error CS1061:"));
    }

    private void Save(string orc, string tests)
    {
        scripts.Save("Orc.cs", orc);
        scripts.Save("OrcTests.cs", tests);
    }
}
