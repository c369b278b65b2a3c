using Molt.Cli.Tests.Processes;
using Xunit;

namespace Molt.Cli.Tests.Commands;

public sealed class CheckTests : IDisposable
{
    private readonly ScriptFolder scripts = new();

    [Fact]
    public async Task GoodScriptsAreNotRunAndNothingIsSaid()
    {
        scripts.Save("Program.cs", """System.IO.File.WriteAllText("was-run", ""); Console.WriteLine("was run");""");
        using var molt = MoltProcess.StartIn(scripts.Root, "check", ".");

        var result = await molt.ResultAsync();

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Empty(result.Error);
        Assert.False(File.Exists(Path.Combine(scripts.Root, "was-run")));
    }

    [Fact]
    public async Task ErrorsAreWrittenAsCompilersDoAndExitWith1()
    {
        var file = scripts.Save("a.cs", "class A\n{\n    int F() => x;\n}\n");

        var result = await MoltProcess.RunAsync("check", scripts.Root);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal([$"{file}(3,16): error CS0103: The name 'x' does not exist in the current context"], result.Output);
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task FilesAreWrittenTheWayTheDirectoryWasGiven()
    {
        scripts.Save(Path.Combine("Rooms", "Hall.cs"), "class Hall : Room;");
        using var molt = MoltProcess.StartIn(Path.GetDirectoryName(scripts.Root)!, "check", "scripts");

        var result = await molt.ResultAsync();

        Assert.StartsWith(Path.Combine("scripts", "Rooms", "Hall.cs") + "(1,14): error CS0246:", Assert.Single(result.Output));
    }

    [Fact]
    public async Task ScriptsInPythonAreCompiledAndNotRun()
    {
        scripts.Save("a.cs", "class A { int F() => x; }");
        scripts.Save("b.py", "open('was-run', 'w')\ndef go(: pass\n");
        scripts.Save("c.py", "open('was-run', 'w')\n");
        using var molt = MoltProcess.StartIn(scripts.Root, "check", ".");

        var result = await molt.ResultAsync();

        Assert.Equal(1, result.ExitCode);
        Assert.Equal([$"{Path.Combine(".", "a.cs")}(1,22): error CS0103: The name 'x' does not exist in the current context", $"{Path.Combine(".", "b.py")}(2,8): error MOLT0720: SyntaxError: invalid syntax"], result.Output);
        Assert.Empty(result.Error);
        Assert.False(File.Exists(Path.Combine(scripts.Root, "was-run")));
    }

    [Fact]
    public async Task ErrorsInAllFilesAreWritten()
    {
        scripts.Save("a.cs", "class A { int F() => x; }");
        scripts.Save("b.cs", "class B {");

        var result = await MoltProcess.RunAsync("check", scripts.Root);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(result.Output, line => line.Contains("a.cs(1,22): error CS0103:"));
        Assert.Contains(result.Output, line => line.Contains("b.cs(1,10): error CS1513:"));
    }

    [Fact]
    public async Task AWarningIsWrittenAndIsNoFailure()
    {
        var file = scripts.Save("a.cs", "class A { void F() { int unused; } }");

        var result = await MoltProcess.RunAsync("check", scripts.Root);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal([$"{file}(1,26): warning CS0168: The variable 'unused' is declared but never used"], result.Output);
    }

    [Fact]
    public async Task TheNamespaceIsThatOfFilesThatDeclareNone()
    {
        scripts.Save("Orc.cs", "class Orc { }");
        scripts.Save("Cave.cs", "class Cave { Game.Orc? orc = null; object? O => orc; }");

        Assert.Equal(0, (await MoltProcess.RunAsync("check", scripts.Root, "--namespace", "Game")).ExitCode);
        Assert.Equal(1, (await MoltProcess.RunAsync("check", scripts.Root)).ExitCode);
    }

    [Fact]
    public async Task ExcludedFilesAreNotChecked()
    {
        scripts.Save("Good.cs", "class Good { }");
        scripts.Save(Path.Combine("drafts", "Bad.cs"), "class { what");
        scripts.Save("Bad.g.cs", "class { what");

        Assert.Equal(1, (await MoltProcess.RunAsync("check", scripts.Root, "--exclude", "drafts/**")).ExitCode);
        Assert.Equal(0, (await MoltProcess.RunAsync("check", scripts.Root, "--exclude", "drafts/**", "--exclude", "*.g.cs")).ExitCode);
    }

    [Fact]
    public async Task OutputThatCannotBeWrittenExitsWith2()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full.");
        scripts.Save("a.cs", "broken");

        var result = await MoltProcess.RunInShellAsync("check", scripts.Root, ">/dev/full");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("molt: cannot write to standard output: No space left on device", Assert.Single(result.Error));
    }

    public void Dispose() => scripts.Dispose();
}
