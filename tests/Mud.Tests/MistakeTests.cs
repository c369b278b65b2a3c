namespace Mud.Tests;

/// <summary>Mistakes that are made in edits.</summary>
public sealed class MistakeTests : EditedWorld
{
    [Fact]
    public async Task ABrokenFileChangesNothingUntilItIsMended()
    {
        World.Scripts.Replace("Rooms/Kitchen.cs", "It smells of onions.\";", "It smells of garlic.\"");
        await Ann.ExpectMatchAsync(@"^\[molt\] (refused|held back): Kitchen\.cs\(7\): .+");
        await Ann.SayAsync("look", expected: "It smells of onions.");
        World.Scripts.Replace("Rooms/Kitchen.cs", "It smells of garlic.\"", "It smells of garlic.\";");
        await Ann.ExpectMatchAsync(@"^\[molt\] generation 2: Kitchen\.Describe changed");
        await Ann.SayAsync("look", expected: "It smells of garlic.");
        await NobodyHasLostAnything();
    }

    [Fact]
    public async Task AFileBornBrokenHoldsBackNobodyElse()
    {
        World.Scripts.Save("Commands/Dance.cs", "public sealed class Dance : ICommand {");
        await Ann.ExpectMatchAsync(@"^\[molt\] (refused|held back): Dance\.cs\(\d+\): ");
        World.Scripts.Replace("Rooms/Kitchen.cs", "It smells of onions.", "It smells of burnt onions.");
        await Ann.ExpectMatchAsync(@"^\[molt\] generation 2: Kitchen\.Describe changed");
        World.Scripts.Save("Commands/Dance.cs", NewScripts.Dance);
        await Ann.ExpectMatchAsync(@"^\[molt\] generation 3: Dance added");
        await Ann.SayAsync("dance", expected: "You dance, and the floor creaks.");
        await NobodyHasLostAnything();
    }

    [Fact]
    public async Task OnePlayersMistakeHurtsNobodyElse()
    {
        World.Scripts.Save("Commands/Dance.cs", NewScripts.Dance.Replace("player.Tell(", "throw new InvalidOperationException("));
        await Ann.ExpectMatchAsync(@"^\[molt\] generation 2: Dance added");
        await Ann.SayAsync("dance", expected: "Something goes wrong: You dance, and the floor creaks.");
        await NobodyHasLostAnything();
    }

    [Fact]
    public async Task ACreaturesMistakeStopsNoOther()
    {
        World.Scripts.Replace("Creatures/Cat.cs", "Beats % 5 == 0", "Beats / (Beats - Beats) == 0");
        await Ann.ExpectAsync("Cat.Act changed");
        World.Scripts.Replace("Creatures/Cook.cs", "stirs the soup.", "looks up.");
        await Ann.ExpectAsync("Cook.Act changed");
        await Ann.ExpectAsync("The cook looks up.");
        await NobodyHasLostAnything();
    }

    [Fact]
    public async Task ARedTestHoldsAnEditBackWhilePlayersPlayOn()
    {
        World.Scripts.Replace("Combat.cs", "Math.Max(1,", "Math.Max(0,");
        await Ann.ExpectMatchAsync(@"^\[molt\] refused: CombatTests\.cs\(6\): Mud\.CombatTests\.EvenTheWeakHurt failed: Assert\.True\(\) Failure, Expected: True, Actual: False");
        await NobodyHasLostAnything();
        World.Scripts.Replace("Combat.cs", "Math.Max(0,", "Math.Max(2,");
        await Ann.ExpectMatchAsync(@"^\[molt\] generation 2: Combat\.Damage changed");
        World.Scripts.Replace("CombatTests.cs", "InlineData(0, 1)", "InlineData(1, 2)");
        await Ann.ExpectMatchAsync(@"^\[molt\] tested: 4 tests passed");
        await NobodyHasLostAnything();
    }
}
