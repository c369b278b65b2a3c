using System.Text.Json;
using Molt.Cli.Tests.Processes;
using Xunit;

namespace Molt.Cli.Tests.Commands;

/// <summary>What <c>molt run</c> makes of the tests beside its scripts.</summary>
public sealed class RunTestedTests : IDisposable
{
    private const string Program = "Console.WriteLine(\"ready\"); while (Console.ReadLine() is { }) Console.WriteLine($\"hit {Orc.Hit(3)}\");";
    private const string Orc = "public static class Orc { public static int Hit(int power) => power * 2; }";
    private const string OrcTests = "using Xunit;\npublic class OrcTests\n{\n    [Fact] public void Hits() => Assert.Equal(6, Orc.Hit(3));\n}\n";

    private readonly ScriptFolder scripts = new();

    public RunTestedTests()
    {
        scripts.Save("Program.cs", Program);
        scripts.Save("Orc.cs", Orc);
        scripts.Save("OrcTests.cs", OrcTests);
    }

    public void Dispose() => scripts.Dispose();

    [Fact]
    public async Task AnEditThatFailsItsTestsIsNoneAndTheEventSaysSo()
    {
        using var molt = await StartAsync();
        scripts.Save("Orc.cs", Orc.Replace("power * 2", "power * 3"));
        await molt.Error.WaitForAsync("OrcTests.Hits failed");
        await molt.SayAsync("");
        await molt.Output.WaitForAsync("hit 6");
        scripts.Save("Orc.cs", Orc.Replace("power * 2", "power + power"));
        await molt.Error.WaitForAsync("1 passed");
        Assert.Equal(["loaded: 1/1/0", "refused: 1/1/1", "applied: 1/1/0"], Events());
    }

    [Fact]
    public async Task AnEditThatFailsItsTestsIsOneWhereTheyOnlyAdvise()
    {
        using var molt = await StartAsync("--test", "advise");
        scripts.Save("Orc.cs", Orc.Replace("power * 2", "power * 3"));
        await molt.Error.WaitForAsync("1 failed");
        await molt.SayAsync("");
        await molt.Output.WaitForAsync("hit 9");
        Assert.Equal(["loaded: 1/1/0", "applied: 1/1/1"], Events());
    }

    [Fact]
    public async Task NothingIsTestedWhereTestsAreOff()
    {
        using var molt = await StartAsync("--test", "off");
        scripts.Save("Orc.cs", Orc.Replace("power * 2", "power * 3"));
        await molt.Error.WaitForAsync("Orc.cs");
        await molt.SayAsync("");
        await molt.Output.WaitForAsync("hit 9");
        Assert.Equal(["loaded: none", "applied: none"], Events());
    }

    [Fact]
    public async Task ScriptsWhoseTestsFailAreNotRun()
    {
        scripts.Save("Orc.cs", Orc.Replace("power * 2", "power * 3"));
        var result = await MoltProcess.RunAsync("run", scripts.Root, "--no-watch");
        Assert.Equal(2, result.ExitCode);
        Assert.DoesNotContain("ready", result.Output);
        Assert.Contains("OrcTests.cs(4,", result.ErrorText);
    }

    private async Task<MoltProcess> StartAsync(params string[] options)
    {
        var molt = MoltProcess.Start(["run", scripts.Root, "--events", scripts.Beside("events.jsonl"), .. options]);
        await molt.Output.WaitForAsync("ready");
        return molt;
    }

    private string[] Events() => [.. File.ReadLines(scripts.Beside("events.jsonl")).Select(Describe)];

    private static string Describe(string line)
    {
        using var report = JsonDocument.Parse(line);
        var root = report.RootElement;
        var tests = root.TryGetProperty("tests", out var found)
            ? $"{found.GetProperty("found")}/{found.GetProperty("run")}/{found.GetProperty("failed")}{(found.GetProperty("milliseconds").GetDouble() > 0 ? "" : " in no time")}" : "none";
        return $"{root.GetProperty("kind")}: {tests}".ToLowerInvariant();
    }
}
