using System.Diagnostics;
using System.Text.RegularExpressions;
using Mud.Host;
using Mud.Tests.World;

namespace Mud.Tests;

/// <summary>How the world opens, and how its program starts.</summary>
public sealed class OpeningTests
{
    [Fact]
    public async Task AWorldThatDoesNotCompileOpensWhenItIsMended()
    {
        var scripts = new ScriptCopy();
        var log = new Lines();
        scripts.Replace("Rooms/Kitchen.cs", "It smells of onions.\";", "It smells of onions.\"");
        var opening = OpenWorld.StartAsync(scripts, log);
        await log.ExpectMatchAsync(@"^\[molt\] (refused|held back): Kitchen\.cs\(7\): ");
        Assert.False(opening.IsCompleted);

        scripts.Replace("Rooms/Kitchen.cs", "It smells of onions.\"", "It smells of onions.\";");
        await using var world = await opening;
        await using var ann = await world.EnterAsync("Ann");
        await ann.SayAsync("e", expected: "It smells of onions.");
    }

    [Fact]
    public async Task TheProgramTellsItsPortAndLetsPlayersIn()
    {
        using var scripts = new ScriptCopy();
        using var program = Start("--port", "0", "--scripts", scripts.Folder);
        try
        {
            var lines = Follow(program);
            var invitation = await lines.ExpectAsync("The world is open on");
            var port = int.Parse(Regex.Match(invitation, @"127\.0\.0\.1:(\d+)").Groups[1].Value);
            await using var ann = await Client.EnterAsync(port, "Ann");
            await ann.SayAsync("look", expected: "The taproom");
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task TheProgramRefusesOptionsItDoesNotKnow()
    {
        using var program = Start("--prot", "0");
        Assert.Contains(MudOptions.Usage, await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, program.ExitCode);
    }

    private static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [typeof(MudOptions).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    private static Lines Follow(Process program)
    {
        var lines = new Lines();
        program.OutputDataReceived += (_, received) => lines.Add(received.Data ?? "(the program ended its output)");
        program.ErrorDataReceived += (_, received) => lines.Add(received.Data ?? "(the program ended its errors)");
        program.BeginOutputReadLine();
        program.BeginErrorReadLine();
        return lines;
    }
}
