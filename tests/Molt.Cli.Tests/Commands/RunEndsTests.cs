using Molt.Cli.Tests.Processes;
using Xunit;

namespace Molt.Cli.Tests.Commands;

/// <summary>How a running program ends: exceptions, signals, and threads that outlive Main.</summary>
public sealed class RunEndsTests : IDisposable
{
    private static readonly int Aborted = OperatingSystem.IsWindows() ? unchecked((int)0xE0434352) : 134;

    private readonly ScriptFolder scripts = new();

    [Theory]
    [InlineData("static void Main() => Fail();")]
    [InlineData("static async Task Main() { await Task.Yield(); Fail(); }")]
    public async Task AnExceptionThatMainDoesNotHandleEndsTheProcessAsTheRuntimeDoes(string main)
    {
        var file = scripts.Save("Program.cs", $"class Program\n{{\n    {main}\n    static void Fail() => throw new InvalidOperationException(\"on purpose\");\n}}\n");
        using var molt = MoltProcess.StartIn(scripts.Root, "run", scripts.Root);

        var result = await molt.ResultAsync();

        Assert.Equal(Aborted, result.ExitCode);
        Assert.Contains("Unhandled exception. System.InvalidOperationException: on purpose", result.Error);
        Assert.Contains($"   at Program.Fail() in {file}:line 4", result.Error);
        Assert.Contains(result.Error, line => line.Contains($"Main() in {file}:line 3"));

        // The runtime always shows the outermost frame, which is Molt's.
        Assert.Contains("at Molt.Cli.Program.Main(", Assert.Single(result.Error, line => line.Contains("at Molt.")));
        Assert.DoesNotContain("System.Reflection", result.ErrorText);
    }

    [Fact]
    public async Task AnExceptionInAStaticConstructorNamesItsType()
    {
        scripts.Save("Program.cs", "class Program { static readonly int Zero = 0; static readonly int Number = 1 / Zero; static int Main() => Number; }");
        using var molt = MoltProcess.StartIn(scripts.Root, "run", scripts.Root);

        var result = await molt.ResultAsync();

        Assert.Equal(Aborted, result.ExitCode);
        Assert.Contains("The type initializer for 'Program' threw an exception.", result.ErrorText);
        Assert.Contains("System.DivideByZeroException", result.ErrorText);
    }

    [Theory]
    [InlineData("TERM", 143)]
    [InlineData("INT", 130)]
    public async Task ASignalEndsTheProcess(string signal, int exitCode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        scripts.Save("Program.cs", """Console.WriteLine("started"); Thread.Sleep(Timeout.Infinite);""");
        using var molt = MoltProcess.Start("run", scripts.Root);
        await molt.Output.WaitForAsync("started");

        await molt.SignalAsync(signal);

        Assert.Equal(exitCode, (await molt.ResultAsync()).ExitCode);
    }

    [Fact]
    public async Task ASignalEndsTheProcessThatWaitsForAFix()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        scripts.Save("Program.cs", "broken");
        using var molt = MoltProcess.Start("run", scripts.Root);
        await molt.Error.WaitForAsync("waiting for the fix");

        await molt.SignalAsync("INT");

        Assert.Equal(130, (await molt.ResultAsync()).ExitCode);
    }

    [Fact]
    public async Task AProgramCanHandleCtrlCItself()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        scripts.Save("Program.cs",
            """
            var asked = new TaskCompletionSource();
            Console.CancelKeyPress += (_, key) => { key.Cancel = true; asked.TrySetResult(); };
            Console.WriteLine("started");
            await asked.Task;
            Console.WriteLine("farewell");
            return 5;
            """);
        using var molt = MoltProcess.Start("run", scripts.Root);
        await molt.Output.WaitForAsync("started");

        await molt.SignalAsync("INT");
        var result = await molt.ResultAsync();

        Assert.Equal(["started", "farewell"], result.Output);
        Assert.Equal(5, result.ExitCode);
    }

    [Fact]
    public async Task ThreadsThatOutliveMainKeepTheProcessAndTakeEdits()
    {
        scripts.Save("Greeting.cs", """class Greeting { public static string Text() => "old"; }""");
        scripts.Save("Program.cs",
            """
            new Thread(() => { while (Console.ReadLine() is not null) Console.WriteLine(Greeting.Text()); }).Start();
            Console.WriteLine("main is over");
            return 3;
            """);
        using var molt = MoltProcess.Start("run", scripts.Root);
        await molt.Output.WaitForAsync("main is over");
        await molt.SayAsync("");
        await molt.Output.WaitForAsync("old");

        scripts.Save("Greeting.cs", """class Greeting { public static string Text() => "new"; }""");
        await molt.Error.WaitForAsync("applied");
        await molt.SayAsync("");
        await molt.Output.WaitForAsync("new");

        Assert.Equal(3, (await molt.ResultAsync()).ExitCode);
    }

    public void Dispose() => scripts.Dispose();
}
