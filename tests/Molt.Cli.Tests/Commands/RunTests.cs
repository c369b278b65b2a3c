using Molt.Cli.Tests.Processes;
using Xunit;

namespace Molt.Cli.Tests.Commands;

public sealed class RunTests : IDisposable
{
    private readonly ScriptFolder scripts = new();

    [Fact]
    public async Task AProgramGetsItsArgumentsAndEndsWithItsExitCodeWhileWatching()
    {
        scripts.Save("Program.cs", """Console.WriteLine(string.Join('|', args)); return 7;""");

        var result = await MoltProcess.RunAsync("run", scripts.Root, "--", "one", "two words", "--no-watch", "--", "@file");

        Assert.Equal(7, result.ExitCode);
        Assert.Equal(["one|two words|--no-watch|--|@file"], result.Output);
        Assert.StartsWith("molt: loaded 1 file in ", Assert.Single(result.Error));
        Assert.EndsWith(" (generation 1)", result.Error[0]);
    }

    [Theory]
    [InlineData("static void Main() => Environment.ExitCode = 3;")]
    [InlineData("static void Main(string[] args) => Environment.ExitCode = args.Length;")]
    [InlineData("static int Main() => 3;")]
    [InlineData("static int Main(string[] args) => args.Length;")]
    [InlineData("static async Task Main() { await Task.Yield(); Environment.ExitCode = 3; }")]
    [InlineData("static async Task Main(string[] args) { await Task.Yield(); Environment.ExitCode = args.Length; }")]
    [InlineData("static async Task<int> Main() { await Task.Yield(); return 3; }")]
    [InlineData("static async Task<int> Main(string[] args) { await Task.Yield(); return args.Length; }")]
    public async Task EveryFormOfMainIsAnEntryPoint(string main)
    {
        scripts.Save("Program.cs", $"class Program {{ {main} }}");

        var result = await MoltProcess.RunAsync("run", scripts.Root, "--no-watch", "--", "a", "b", "c");

        Assert.Equal(3, result.ExitCode);
    }

    [Theory]
    [InlineData("Environment.ExitCode = args.Length;")]
    [InlineData("await Task.Yield(); return args.Length;")]
    public async Task TopLevelStatementsAreAnEntryPoint(string statements)
    {
        scripts.Save("Anything.cs", statements);

        var result = await MoltProcess.RunAsync("run", scripts.Root, "--no-watch", "--", "a", "b", "c");

        Assert.Equal(3, result.ExitCode);
    }

    [Fact]
    public async Task StandardInputAndOutputPassThroughByteForByte()
    {
        scripts.Save("Program.cs", "using var input = Console.OpenStandardInput(); using var output = Console.OpenStandardOutput(); input.CopyTo(output);");
        using var molt = MoltProcess.Start("run", scripts.Root);

        await molt.SayAsync("first");
        Assert.Equal("first", await molt.Output.WaitForAsync("first"));
        await molt.SayAsync("\tlast \u0001\u001b 世界");
        var result = await molt.ResultAsync();

        Assert.Equal(["first", "\tlast \u0001\u001b 世界"], result.Output);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task TheNamespaceIsThatOfFilesThatDeclareNoneAndFoldersAddTheirNames()
    {
        scripts.Save(Path.Combine("Creatures", "Orc.cs"), "public class Orc { }");
        scripts.Save("Program.cs", "class Program { static void Main() => Console.WriteLine(typeof(Game.Creatures.Orc).FullName); }");

        var result = await MoltProcess.RunAsync("run", scripts.Root, "--namespace", "Game");

        Assert.Equal(["Game.Creatures.Orc"], result.Output);
    }

    [Fact]
    public async Task ExcludedFilesAreNoScripts()
    {
        scripts.Save("Program.cs", "class Program { static void Main() => Console.WriteLine(1); }");
        scripts.Save(Path.Combine("drafts", "Program.cs"), "class { what");

        var result = await MoltProcess.RunAsync("run", scripts.Root, "--exclude", "drafts/**");

        Assert.Equal(["1"], result.Output);
    }

    [Fact]
    public async Task ScriptsThatDoNotCompileAreShownAndWithoutWatchingExitWith2()
    {
        scripts.Save("Program.cs", "var sum = 1;\nConsole.WriteLine(sun);\n");

        var result = await MoltProcess.RunAsync("run", scripts.Root, "--no-watch");

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Contains(
            """
            Program.cs(2,19): error CS0103: The name 'sun' does not exist in the current context
                2 | Console.WriteLine(sun);
                  |                   ^
            """,
            result.ErrorText);
        Assert.Equal("molt: the scripts could not be loaded; nothing was started", result.Error[^1]);
    }

    [Fact]
    public async Task WithoutAnEntryPointAndWithoutWatchingItExitsWith2()
    {
        scripts.Save("Orc.cs", "class Orc { }");

        var result = await MoltProcess.RunAsync("run", scripts.Root, "--no-watch");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("no entry point", result.Error[^1]);
        Assert.EndsWith("; nothing was started", result.Error[^1]);
    }

    [Fact]
    public async Task SeveralEntryPointsAreNamedAndNoneIsStarted()
    {
        scripts.Save("One.cs", "class One { static void Main() { } }");
        scripts.Save("Two.cs", "class Two { static int Main(string[] args) => 1; }");

        var result = await MoltProcess.RunAsync("run", scripts.Root, "--no-watch");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("molt: the scripts have more than one entry point: One.Main(), Two.Main(string[]); nothing was started", result.Error[^1]);
    }

    [Fact]
    public async Task AnEntryPointMayBeInPython()
    {
        scripts.Save("main.py", "import sys\ndef main():\n    print(sys.argv[1:])\n    return 3\n");
        scripts.Save("Orc.cs", "class Orc { }");

        var result = await MoltProcess.RunAsync("run", scripts.Root, "--no-watch", "--", "a", "b");

        Assert.Equal(3, result.ExitCode);
        Assert.Equal(["['a', 'b']"], result.Output);
    }

    [Fact]
    public async Task OfEntryPointsInTwoLanguagesNoneIsStarted()
    {
        scripts.Save("main.py", "def main():\n    print('started')\n");
        scripts.Save("One.cs", "class One { static void Main() => System.Console.WriteLine(\"started\"); }");

        var result = await MoltProcess.RunAsync("run", scripts.Root, "--no-watch");

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Equal("molt: the scripts have more than one entry point: One.Main, and one in another language; nothing was started", result.Error[^1]);
    }

    [Fact]
    public async Task AMainThatReturnsSomethingElseIsNoEntryPoint()
    {
        scripts.Save("Program.cs", "class Program { static async Task<string> Main() { await Task.Yield(); return \"\"; } }");

        var result = await MoltProcess.RunAsync("run", scripts.Root, "--no-watch");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("no entry point", result.Error[^1]);
    }

    [Fact]
    public async Task AnEmptyDirectoryWithoutWatchingExitsWith2()
    {
        var result = await MoltProcess.RunAsync("run", scripts.Root, "--no-watch");

        Assert.Equal(2, result.ExitCode);
        Assert.EndsWith("; nothing was started", result.Error[^1]);
    }

    public void Dispose() => scripts.Dispose();
}
