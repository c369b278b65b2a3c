using Molt.Cli.Tests.Processes;
using Xunit;

namespace Molt.Cli.Tests.Commands;

/// <summary><c>--deny</c>, of <c>molt check</c> and <c>molt run</c>.</summary>
public sealed class DenyTests : IDisposable
{
    private readonly ScriptFolder scripts = new();

    [Fact]
    public async Task WhatIsDeniedIsAnErrorLikeTheCompilers()
    {
        var file = scripts.Save("Rooms/a.cs", "class A\n{\n    void F() => File.Delete(\"a\");\n    void G() => Environment.Exit(1);\n}\n");

        var result = await MoltProcess.RunAsync("check", scripts.Root, "--namespace", "Game", "--deny", "System.IO", "--deny", "System.Environment.Exit");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
        [
            $"{file}(3,22): error MOLT0604: System.IO.File.Delete(string) is denied to scripts, with all of System.IO. Use something else.",
            $"{file}(4,29): error MOLT0604: System.Environment.Exit(int) is denied to scripts. Use something else.",
        ], result.Output);
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task WhatIsNotDeniedPasses()
    {
        scripts.Save("a.cs", "class A { void F() => Console.WriteLine(); }");

        var result = await MoltProcess.RunAsync("check", scripts.Root, "--deny", "System.IO");

        Assert.Equal((0, 0), (result.ExitCode, result.Output.Length));
    }

    [Fact]
    public async Task ANameThatNothingHasIsAWarning()
    {
        scripts.Save("a.cs", "class A { void F() => File.Delete(\"a\"); }");

        var result = await MoltProcess.RunAsync("check", scripts.Root, "--deny", "System.Io");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("warning MOLT0606: A policy names System.Io,", Assert.Single(result.Output));
    }

    [Theory, InlineData("check"), InlineData("run")]
    public async Task WhatIsNoNameIsAWrongCommandLine(string command)
    {
        var result = await MoltProcess.RunAsync(command, scripts.Root, "--deny", "System..IO");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("molt: 'System..IO' is not the name of a namespace, type or member", result.Error[0]);
    }

    [Fact]
    public async Task AProgramThatUsesWhatIsDeniedIsNotStarted()
    {
        scripts.Save("Program.cs", "Console.WriteLine(\"started\");\nFile.Delete(\"a\");\n");

        var result = await MoltProcess.RunAsync("run", scripts.Root, "--no-watch", "--deny", "System.IO");

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Contains("Program.cs(2,6): error MOLT0604: System.IO.File.Delete(string) is denied to scripts, with all of System.IO. Use something else.", result.Error);
    }

    [Fact]
    public async Task AnEditThatUsesWhatIsDeniedIsRefusedWhileTheProgramRuns()
    {
        scripts.Save("Program.cs", "while (Console.ReadLine() is not null) Console.WriteLine(Rules.Text());");
        scripts.Save("Rules.cs", "static class Rules { public static string Text() => \"one\"; }");
        using var molt = MoltProcess.Start("run", scripts.Root, "--deny", "System.IO");
        await molt.SayAsync("?");
        await molt.Output.WaitForAsync("one");

        scripts.Save("Rules.cs", "static class Rules { public static string Text() => File.ReadAllText(\"a\"); }");
        await molt.Error.WaitForAsync("error MOLT0604");
        await molt.SayAsync("?");
        await molt.Output.WaitForAsync("one");

        scripts.Save("Rules.cs", "static class Rules { public static string Text() => \"two\"; }");
        await molt.Error.WaitForAsync("molt: applied Rules.cs");
        await molt.SayAsync("?");
        await molt.Output.WaitForAsync("two");
        Assert.Equal(0, (await molt.ResultAsync()).ExitCode);
    }

    public void Dispose() => scripts.Dispose();
}
