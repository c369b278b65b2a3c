namespace Mud.Tests;

/// <summary>What is written in Python in the world.</summary>
public sealed class PythonTests : EditedWorld
{
    private protected override bool HasPython => true;

    [Fact]
    public async Task ACommandInPythonIsEditedLikeOneInCSharp()
    {
        await Ann.SayAsync("hum", expected: "You hum a tune.");
        World.Scripts.Replace("Commands/hum.py", "a tune", "an old song");
        await Ann.ExpectMatchAsync(@"^\[molt\] generation 2: .*Hum\.Run changed");
        await Ann.SayAsync("hum", expected: "You hum an old song.");
        await Ann.SayAsync("help", expected: "hum");
        await NobodyHasLostAnything();
    }

    [Fact]
    public async Task ACreatureInPythonLivesAndFightsLikeTheOthers()
    {
        await Bob.ExpectAsync("The magpie hops along the wall.");
        World.Scripts.Replace("Creatures/magpie.py", "hops along the wall.", "steals a button.");
        await Bob.ExpectAsync("The magpie steals a button.");
        await Bob.SayAsync("kill magpie", expected: "You hit the magpie for");
        await NobodyHasLostAnything();
    }

    [Fact]
    public async Task AMistakeInPythonChangesNothing()
    {
        World.Scripts.Replace("Commands/hum.py", "def Run(self, player, words):", "def Run(self, player, words:");
        await Ann.ExpectAsync("[molt] refused: hum.py(10):");
        await Ann.SayAsync("hum", expected: "You hum a tune.");
        World.Scripts.Replace("Commands/hum.py", "def Run(self, player, words:", "def Run(self, player, words):");
        await NobodyHasLostAnything();
    }
}
