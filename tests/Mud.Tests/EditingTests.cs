namespace Mud.Tests;

/// <summary>Edits of docs/tutorial.md to what there is.</summary>
public sealed class EditingTests : EditedWorld
{
    [Fact]
    public async Task ADescriptionChangesAndWhoWatchesIsTold()
    {
        World.Scripts.Replace("Rooms/Kitchen.cs", "It smells of onions.", "It smells of burnt onions.");
        await Ann.ExpectMatchAsync(@"^\[molt\] generation 2: Kitchen\.Describe changed \(\d+ ms\)$");
        await Ann.SayAsync("look", expected: "It smells of burnt onions.");
        await NobodyHasLostAnything();
    }

    [Fact]
    public async Task WhoNoLongerWatchesIsNotTold()
    {
        await Ann.SayAsync("watch", expected: "You look away.");
        await Bob.SayAsync("watch", expected: "You watch the world being edited.");
        World.Scripts.Replace("Rooms/Kitchen.cs", "It smells of onions.", "It smells of burnt onions.");
        // Who watches is told in one turn of the world; the log may have the line before that turn.
        await Bob.ExpectAsync("[molt] generation 2:");
        await Ann.SayAsync("watch", expected: "You watch the world being edited.");
        World.Scripts.Replace("Rooms/Kitchen.cs", "burnt onions.", "leeks.");
        Assert.StartsWith("[molt] generation 3:", await Ann.ExpectAsync("[molt]"));
    }

    [Fact]
    public async Task ACreatureBehavesTheNewWayAtItsNextHeartbeats()
    {
        await Ann.ExpectAsync("The cook stirs the soup.");
        World.Scripts.Replace("Creatures/Cook.cs", "stirs the soup.", "tastes the soup, and adds salt.");
        await Ann.ExpectMatchAsync(@"^\[molt\] generation 2: Cook\.Act changed");
        await Ann.ExpectAsync("The cook tastes the soup, and adds salt.");
        await NobodyHasLostAnything();
    }

    [Fact]
    public async Task AFightGoesOnByTheNewFormula()
    {
        await Ann.SayAsync("d", expected: "The rat is here.");
        await Ann.SayAsync("attack rat", expected: "You hit the rat for 4.");
        World.Scripts.Replace(
            "Combat.cs", "attacker.Strength - target.Toughness", "attacker.Strength * attacker.Strength - target.Toughness");
        await Ann.ExpectMatchAsync(@"^\[molt\] generation 2: Combat\.Damage changed");
        await Ann.ExpectAsync("You hit the rat for 24.");
        await Ann.ExpectAsync("You have beaten the rat.");
        await NobodyHasLostAnything();
    }

    [Fact]
    public async Task TheLoopOfTheHeartbeatGoesOnInItsNewBodyAtItsNextTurn()
    {
        World.Scripts.Replace("Heartbeat.cs", "FromSeconds(2)", "FromSeconds(0.5)");
        await Ann.ExpectMatchAsync(@"^\[molt\] generation 2: Heartbeat\.Run changed");
        World.Scripts.Replace("Heartbeat.cs", "await turn(() => Beat(world));", "await turn(() => Beat(world)); await turn(() => world.Announce(\"The clock ticks.\"));");
        await Ann.ExpectAsync("The clock ticks.");
        await Ann.ExpectAsync("The clock ticks.");
        await NobodyHasLostAnything();
    }

    [Fact]
    public async Task ANewFileIsANewCommandUntilItIsDeleted()
    {
        await Ann.SayAsync("dance", expected: "You do not know how to dance.");
        World.Scripts.Save("Commands/Dance.cs", NewScripts.Dance);
        await Ann.ExpectMatchAsync(@"^\[molt\] generation 2: Dance added");
        await Ann.SayAsync("dance", expected: "You dance, and the floor creaks.");
        await Ann.SayAsync("help", expected: "dance      make the floor creak");
        World.Scripts.Delete("Commands/Dance.cs");
        await Ann.ExpectMatchAsync(@"^\[molt\] generation 3: Dance removed");
        await Ann.SayAsync("dance", expected: "You do not know how to dance.");
        await NobodyHasLostAnything();
    }
}
