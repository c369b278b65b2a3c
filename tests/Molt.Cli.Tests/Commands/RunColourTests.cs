using Molt.Cli.Tests.Processes;
using Xunit;

namespace Molt.Cli.Tests.Commands;

public sealed class RunColourTests : IDisposable
{
    private const string Red = "\e[31m";

    private readonly ScriptFolder scripts = new();

    public RunColourTests() => scripts.Save("Program.cs", "broken");

    [Theory]
    [InlineData("TERM=xterm", true)]
    [InlineData("TERM=xterm NO_COLOR=", true)]
    [InlineData("TERM=xterm NO_COLOR=1", false)]
    [InlineData("TERM=dumb", false)]
    public async Task ATerminalShowsColoursUnlessItCannotOrTheUserSaysNo(string environment, bool coloured)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists(MoltProcess.Terminal), "There is no program to make a terminal.");

        var result = await MoltProcess.RunOnTerminalAsync($"unset NO_COLOR; {environment}", "run", scripts.Root, "--no-watch");

        Assert.Contains(result.Output, line => line.Contains("refused"));
        Assert.Equal(coloured, result.Output.Any(line => line.Contains(Red)));
    }

    [Fact]
    public async Task ARedirectedStandardErrorGetsNoColours()
    {
        var result = await MoltProcess.RunAsync("run", scripts.Root, "--no-watch");

        Assert.Contains(result.Error, line => line.Contains("refused"));
        Assert.DoesNotContain('\e', result.ErrorText);
    }

    public void Dispose() => scripts.Dispose();
}
