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
        await using var program = MudProgram.Start(scripts);
        await using var ann = await Client.EnterAsync(await program.OpenAsync(), "Ann");
        await ann.SayAsync("look", expected: "The taproom");
    }

    [Fact]
    public async Task TheProgramRefusesOptionsItDoesNotKnow()
    {
        using var program = MudProgram.StartProcess("--prot", "0");
        Assert.Contains(MudOptions.Usage, await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, program.ExitCode);
    }
}
