using Molt.Cli.Tests.Processes;
using Xunit;

namespace Molt.Cli.Tests.Commands;

public sealed class UsageTests
{
    [Theory]
    [InlineData("Required command was not provided.")]
    [InlineData("Unrecognized command or argument 'rnu'.", "rnu")]
    [InlineData("Required argument missing for command: 'run'.", "run")]
    [InlineData("Required argument missing for command: 'check'.", "check")]
    [InlineData("Unrecognized command or argument '--evnets'.", "run", ".", "--evnets", "file")]
    [InlineData("Unrecognized command or argument 'argument'.", "run", ".", "argument")]
    [InlineData("--poll takes a number of milliseconds above 0", "run", ".", "--poll", "0")]
    [InlineData("--poll takes a number of milliseconds above 0", "run", ".", "--poll", "soon")]
    [InlineData("--poll and --no-watch exclude each other", "run", ".", "--poll", "50", "--no-watch")]
    [InlineData("--mode is update or overwrite", "run", ".", "--mode", "replace")]
    [InlineData("'a.class' is not a namespace", "run", ".", "--namespace", "a.class")]
    [InlineData("'1' is not a namespace", "check", ".", "--namespace", "1")]
    public async Task AWrongCommandLineSaysWhatIsWrongAndExitsWith2(string message, params string[] arguments)
    {
        var result = await MoltProcess.RunAsync(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"molt: {message}", result.Error);
        Assert.Contains("--help'", result.Error[^1]);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("check")]
    public async Task AMissingDirectoryExitsWith2(string command)
    {
        using var scripts = new ScriptFolder();

        var result = await MoltProcess.RunAsync(command, scripts.Beside("nowhere"));

        Assert.Equal(2, result.ExitCode);
        Assert.Equal([$"molt: there is no directory '{scripts.Beside("nowhere")}'"], result.Error);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("check")]
    public async Task AFileInPlaceOfTheDirectoryExitsWith2(string command)
    {
        using var scripts = new ScriptFolder();
        var file = scripts.Save("a.cs", "");

        var result = await MoltProcess.RunAsync(command, file);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal([$"molt: '{file}' is a file; the directory of the scripts is wanted"], result.Error);
    }

    [Fact]
    public async Task TheVersionIsThatOfThePackage()
    {
        var result = await MoltProcess.RunAsync("--version");

        Assert.Equal(0, result.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+$", Assert.Single(result.Output));
    }

    [Theory]
    [InlineData("run <DIR>", "--help")]
    [InlineData("check <DIR>", "--help")]
    [InlineData("molt run <DIR> [options]", "run", "--help")]
    [InlineData("--events <FILE>", "run", "--help")]
    [InlineData("molt check <DIR> [options]", "check", "--help")]
    public async Task TheHelpNamesCommandsAndOptions(string expected, params string[] arguments)
    {
        var result = await MoltProcess.RunAsync(arguments);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(result.Output, line => line.Contains(expected));
    }
}
