using System.Text.Json;
using Molt.Cli.Tests.Processes;
using Xunit;

namespace Molt.Cli.Tests.Commands;

/// <summary>Edits of scripts while <c>molt run</c> runs them, or waits for something to run.</summary>
public sealed class RunEditsTests : IDisposable
{
    private const string Echo = "while (Console.ReadLine() is not null) Console.WriteLine(Greeting.Text());";

    private readonly ScriptFolder scripts = new();

    private string EventsFile => scripts.Beside("events.jsonl");

    [Fact]
    public async Task AnEditIsInTheRunningProgramsOutputOnStandardErrorAndInTheEventsFile()
    {
        SaveGreeting("old");
        scripts.Save("Program.cs", Echo);
        using var molt = MoltProcess.Start("run", scripts.Root, "--events", EventsFile);
        await AnswersAsync(molt, "old");

        SaveGreeting("new");
        Assert.Matches(@"^molt: applied Greeting\.cs in [\d.]+ m?s \(generation 2\)$", await molt.Error.WaitForAsync("applied"));
        Assert.Equal("      updated  Greeting.Text()", await molt.Error.WaitForAsync("updated"));
        await AnswersAsync(molt, "new");

        Assert.Equal(0, (await molt.ResultAsync()).ExitCode);
        var events = Events();
        Assert.Equal(["loaded 1 Greeting.cs,Program.cs", "applied 2 Greeting.cs"], events.Select(Summary));
        Assert.Equal(["Greeting.Text()"], Strings(events[1], "updated"));
        Assert.InRange(events[1].GetProperty("milliseconds").GetProperty("total").GetDouble(), 0.001, 60_000);
    }

    [Fact]
    public async Task InTheModeOverwriteObjectsGoOnAsTheyWere()
    {
        const string Orc = "class Orc { public string Say() => \"old\"; }";
        scripts.Save("Orc.cs", Orc);
        scripts.Save("Make.cs", "static class Make { static readonly object held = new Orc(); public static string Both() => held.GetType().GetMethod(\"Say\")!.Invoke(held, null) + \" \" + new Orc().Say(); }");
        scripts.Save("Program.cs", "while (Console.ReadLine() is not null) Console.WriteLine(Make.Both());");
        using var molt = MoltProcess.Start("run", scripts.Root, "--mode", "overwrite", "--events", EventsFile);
        await AnswersAsync(molt, "old old");

        scripts.Save("Orc.cs", Orc.Replace("old", "new"));
        Assert.Equal("      replaced Orc", await molt.Error.WaitForAsync("replaced"));
        await AnswersAsync(molt, "old new");

        await molt.ResultAsync();
        Assert.Equal(["Orc"], Strings(Events()[1], "replaced"));
    }

    [Fact]
    public async Task ABrokenEditIsShownAndChangesNothingAndItsFixGoesLive()
    {
        SaveGreeting("old");
        scripts.Save("Program.cs", Echo);
        using var molt = MoltProcess.Start("run", scripts.Root, "--events", EventsFile);
        await AnswersAsync(molt, "old");

        scripts.Save("Greeting.cs", "class Greeting\n{\n    public static string Text() => missing;\n}\n");
        Assert.Equal(
            "Greeting.cs(3,36): error CS0103: The name 'missing' does not exist in the current context",
            await molt.Error.WaitForAsync("CS0103"));
        Assert.Equal("    3 |     public static string Text() => missing;", await molt.Error.WaitForAsync("3 |"));
        Assert.Equal("      |                                    ^", await molt.Error.WaitForAsync("^"));
        await AnswersAsync(molt, "old");

        SaveGreeting("new");
        await molt.Error.WaitForAsync("applied");
        await AnswersAsync(molt, "new");

        await molt.ResultAsync();
        Assert.Equal(["loaded 1 Greeting.cs,Program.cs", "refused 1 Greeting.cs", "applied 2 Greeting.cs"], Events().Select(Summary));
        var diagnostic = Events()[1].GetProperty("diagnostics")[0];
        Assert.Equal(
            """{"id":"CS0103","severity":"error","file":"Greeting.cs","line":3,"column":36,"message":"The name 'missing' does not exist in the current context"}""",
            diagnostic.GetRawText());
    }

    [Fact]
    public async Task AFirstLoadThatFailsWaitsForTheFixAndThenStarts()
    {
        scripts.Save("Program.cs", """Console.WriteLine("started" """);
        using var molt = MoltProcess.Start("run", scripts.Root, "--events", EventsFile);
        await molt.Error.WaitForAsync("error CS1026");
        Assert.Equal("molt: the scripts could not be loaded; waiting for the fix", await molt.Error.WaitForAsync("waiting"));

        scripts.Save("Program.cs", """Console.WriteLine("started"); return 4;""");
        var result = await molt.ResultAsync();

        Assert.Equal(["started"], result.Output);
        Assert.Equal(4, result.ExitCode);
        Assert.Equal(["refused 0 Program.cs", "loaded 1 Program.cs"], Events().Select(Summary));
    }

    [Fact]
    public async Task ScriptsWithoutAnEntryPointWaitForOne()
    {
        SaveGreeting("hello");
        using var molt = MoltProcess.Start("run", scripts.Root);
        await molt.Error.WaitForAsync("no entry point");

        scripts.Save("Program.cs", "Console.WriteLine(Greeting.Text());");
        var result = await molt.ResultAsync();

        Assert.Equal(["hello"], result.Output);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task AnEmptyDirectoryWaitsForItsFirstScript()
    {
        using var molt = MoltProcess.Start("run", scripts.Root);
        await molt.Error.WaitForAsync("waiting for");

        scripts.Save("Program.cs", """Console.WriteLine("started");""");

        Assert.Equal(["started"], (await molt.ResultAsync()).Output);
    }

    [Fact]
    public async Task PollingNoticesEditsToo()
    {
        SaveGreeting("old");
        scripts.Save("Program.cs", Echo);
        using var molt = MoltProcess.Start("run", scripts.Root, "--poll", "20");
        await AnswersAsync(molt, "old");

        SaveGreeting("newer");
        await molt.Error.WaitForAsync("applied");

        await AnswersAsync(molt, "newer");
    }

    [Fact]
    public async Task WithoutWatchingEditsAreNotTaken()
    {
        SaveGreeting("old");
        scripts.Save("Program.cs", Echo);
        using var molt = MoltProcess.Start("run", scripts.Root, "--no-watch");
        await AnswersAsync(molt, "old");

        SaveGreeting("new");
        await AnswersAsync(molt, "old");

        Assert.DoesNotContain("applied", (await molt.ResultAsync()).ErrorText);
    }

    [Fact]
    public async Task AnEventsFileOnAFullDiskIsToldOnceAndTheProgramRunsOn()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full.");
        SaveGreeting("old");
        scripts.Save("Program.cs", Echo);
        using var molt = MoltProcess.Start("run", scripts.Root, "--events", "/dev/full");
        await AnswersAsync(molt, "old");

        SaveGreeting("new");
        await molt.Error.WaitForAsync("applied");
        await AnswersAsync(molt, "new");
        var result = await molt.ResultAsync();

        Assert.Equal(0, result.ExitCode);
        var complaint = Assert.Single(result.Error, line => line.Contains("/dev/full"));
        Assert.StartsWith("molt: cannot write events to /dev/full, trying again at the next one: No space left on device", complaint);
    }

    [Fact]
    public async Task AStandardErrorOnAFullDiskDoesNotStopTheProgram()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full.");
        scripts.Save("Program.cs", """Console.WriteLine("ran"); return 6;""");

        var result = await MoltProcess.RunInShellAsync("run", scripts.Root, "2>/dev/full");

        Assert.Equal(["ran"], result.Output);
        Assert.Equal(6, result.ExitCode);
    }

    [Fact]
    public async Task AWriterThatTheScriptsPutInPlaceOfConsoleErrorGetsNoReports()
    {
        SaveGreeting("old");
        scripts.Save("Program.cs", "Console.SetError(Console.Out); " + Echo);
        using var molt = MoltProcess.Start("run", scripts.Root);
        await AnswersAsync(molt, "old");

        SaveGreeting("new");
        await molt.Error.WaitForAsync("applied");

        Assert.Equal(["old"], (await molt.ResultAsync()).Output);
    }

    public void Dispose() => scripts.Dispose();

    private static async Task AnswersAsync(MoltProcess molt, string expected)
    {
        await molt.SayAsync("");
        Assert.Equal(expected, await molt.Output.WaitForAsync(""));
    }

    private void SaveGreeting(string text) =>
        scripts.Save("Greeting.cs", $$"""class Greeting { public static string Text() => "{{text}}"; }""");

    private List<JsonElement> Events() =>
        [.. File.ReadAllLines(EventsFile).Select(line => JsonDocument.Parse(line).RootElement)];

    private static string Summary(JsonElement report) =>
        $"{report.GetProperty("kind").GetString()} {report.GetProperty("generation").GetInt32()} {string.Join(',', Strings(report, "files"))}";

    private static IEnumerable<string?> Strings(JsonElement report, string property) =>
        report.GetProperty(property).EnumerateArray().Select(value => value.GetString());
}
