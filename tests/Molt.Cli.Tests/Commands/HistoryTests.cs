using Molt.Cli.Tests.Processes;
using Xunit;

namespace Molt.Cli.Tests.Commands;

public sealed class HistoryTests : IDisposable
{
    private readonly ScriptFolder scripts = new();

    public void Dispose() => scripts.Dispose();

    [Fact]
    public async Task TheGenerationsOfARunAreListed()
    {
        scripts.Save("Program.cs", "class Program { static void Main() => Console.WriteLine(1); }");
        var events = scripts.Beside("events.json");
        await MoltProcess.RunAsync("run", scripts.Root, "--events", events);

        var result = await MoltProcess.RunAsync("history", events);

        Assert.Equal(0, result.ExitCode);
        Assert.Matches(@"^    1  \d{4}-\d\d-\d\d \d\d:\d\d:\d\d  loaded   +[\d.]+ m?s  Program\.cs$", Assert.Single(result.Output));
    }

    [Fact]
    public async Task WhatDidNotGoLiveIsListedWhenAllIsAskedForAndHalfALineIsPassedOver()
    {
        var events = scripts.Save("events.json", string.Join('\n',
            """{"kind":"applied","generation":7,"at":"2026-11-25T10:11:12.345Z","rolledBackTo":5,"files":["a.cs","b.cs"],"milliseconds":{"total":31.4}}""",
            """{"kind":"refused","generation":7,"at":"2026-11-25T10:11:13.345Z","files":["a.cs"],"milliseconds":{"total":4.25}}""",
            """{"kind":"applied","gener"""));

        Assert.EndsWith("  applied    31 ms  a.cs, b.cs (back to 5)", Assert.Single((await MoltProcess.RunAsync("history", events)).Output));
        var all = (await MoltProcess.RunAsync("history", events, "--all")).Output;
        Assert.Equal(2, all.Length);
        Assert.EndsWith("  refused   4.3 ms  a.cs", all[1]);
    }

    [Fact]
    public async Task AFileThatIsNotThereExitsWith2()
    {
        var result = await MoltProcess.RunAsync("history", scripts.Beside("nothing.json"));

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith($"molt: cannot list '{scripts.Beside("nothing.json")}': ", Assert.Single(result.Error));
    }
}
