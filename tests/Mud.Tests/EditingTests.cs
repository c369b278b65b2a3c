using Mud.Tests.World;

namespace Mud.Tests;

/// <summary>The edits of docs/tutorial.md, made while Ann watches and Bob plays.</summary>
public sealed class EditingTests : IAsyncLifetime
{
    private OpenWorld world = null!;
    private Client ann = null!;
    private Client bob = null!;

    public async ValueTask InitializeAsync()
    {
        world = await OpenWorld.StartAsync();
        ann = await world.EnterAsync("Ann");
        bob = await world.EnterAsync("Bob");
        await ann.SayAsync("e", expected: "A knife lies here.");
        await ann.SayAsync("get knife", expected: "You take the knife.");
        await ann.SayAsync("watch", expected: "You watch the world being edited.");
        await bob.SayAsync("n", expected: "A lantern lies here.");
        await bob.SayAsync("get lantern", expected: "You take the lantern.");
    }

    public async ValueTask DisposeAsync()
    {
        await ann.DisposeAsync();
        await bob.DisposeAsync();
        await world.DisposeAsync();
    }

    [Fact]
    public async Task ADescriptionChangesAndWhoWatchesIsTold()
    {
        world.Scripts.Replace("Rooms/Kitchen.cs", "It smells of onions.", "It smells of burnt onions.");
        await ann.ExpectMatchAsync(@"^\[molt\] generation 2: Kitchen\.Describe changed \(\d+ ms\)$");
        await ann.SayAsync("look", expected: "It smells of burnt onions.");
        await NobodyHasLostAnything();
    }

    [Fact]
    public async Task WhoNoLongerWatchesIsNotTold()
    {
        await ann.SayAsync("watch", expected: "You look away.");
        world.Scripts.Replace("Rooms/Kitchen.cs", "It smells of onions.", "It smells of burnt onions.");
        await world.Log.ExpectAsync("[molt] generation 2:");
        await ann.SayAsync("watch", expected: "You watch the world being edited.");
        world.Scripts.Replace("Rooms/Kitchen.cs", "burnt onions.", "leeks.");
        Assert.StartsWith("[molt] generation 3:", await ann.ExpectAsync("[molt]"));
    }

    [Fact]
    public async Task ACreatureBehavesTheNewWayAtItsNextHeartbeats()
    {
        await ann.ExpectAsync("The cook stirs the soup.");
        world.Scripts.Replace("Creatures/Cook.cs", "stirs the soup.", "tastes the soup, and adds salt.");
        await ann.ExpectMatchAsync(@"^\[molt\] generation 2: Cook\.Act changed");
        await ann.ExpectAsync("The cook tastes the soup, and adds salt.");
        await NobodyHasLostAnything();
    }

    [Fact]
    public async Task AFightGoesOnByTheNewFormula()
    {
        await ann.SayAsync("d", expected: "The rat is here.");
        await ann.SayAsync("attack rat", expected: "You hit the rat for 4.");
        world.Scripts.Replace(
            "Combat.cs", "attacker.Strength - target.Toughness", "attacker.Strength * attacker.Strength - target.Toughness");
        await ann.ExpectMatchAsync(@"^\[molt\] generation 2: Combat\.Damage changed");
        await ann.ExpectAsync("You hit the rat for 24.");
        await ann.ExpectAsync("You have beaten the rat.");
        await NobodyHasLostAnything();
    }

    [Fact]
    public async Task TheHeartbeatItselfChangesBetweenTwoBeats()
    {
        world.Scripts.Replace("Heartbeat.cs", "FromSeconds(2)", "FromSeconds(0.5)");
        await ann.ExpectMatchAsync(@"^\[molt\] generation 2: Heartbeat\.Beat changed");
        world.Scripts.Replace("Heartbeat.cs", "world.Settle();", "world.Settle(); world.Announce(\"The clock ticks.\");");
        await ann.ExpectAsync("The clock ticks.");
        await ann.ExpectAsync("The clock ticks.");
        await NobodyHasLostAnything();
    }

    [Fact]
    public async Task ANewFileIsANewCommandUntilItIsDeleted()
    {
        await ann.SayAsync("dance", expected: "You do not know how to dance.");
        world.Scripts.Save("Commands/Dance.cs", NewScripts.Dance);
        await ann.ExpectMatchAsync(@"^\[molt\] generation 2: Dance added");
        await ann.SayAsync("dance", expected: "You dance, and the floor creaks.");
        await ann.SayAsync("help", expected: "dance      make the floor creak");
        world.Scripts.Delete("Commands/Dance.cs");
        await ann.ExpectMatchAsync(@"^\[molt\] generation 3: Dance removed");
        await ann.SayAsync("dance", expected: "You do not know how to dance.");
        await NobodyHasLostAnything();
    }

    [Fact]
    public async Task AClassGetsAMethodThatUsesANewClass()
    {
        world.Scripts.Save("Creatures/Cook.cs", NewScripts.CookWithProverbs);
        await ann.ExpectMatchAsync(@"^\[molt\] generation 2: Cook\.Act changed; .*Proverbs.* added");
        await ann.ExpectAsync("The cook mutters: Hunger is the best sauce.");
        await ann.ExpectAsync("The cook mutters: Too many of us spoil the broth.");
        await NobodyHasLostAnything();
    }

    [Fact]
    public async Task ANewCreatureComesToItsHomeAndGoesWithItsFile()
    {
        world.Scripts.Save("Creatures/Crow.cs", NewScripts.Crow);
        await bob.ExpectAsync("The crow caws.");
        await bob.SayAsync("look", expected: "The crow is here.");
        world.Scripts.Delete("Creatures/Crow.cs");
        await ann.ExpectAsync("Crow removed");
        await ann.ExpectAsync("The cook stirs the soup."); // so a heartbeat has passed
        await bob.SayAsync("kill crow", expected: "You see nobody of that name.");
        await NobodyHasLostAnything();
    }

    [Fact]
    public async Task ABrokenFileChangesNothingUntilItIsMended()
    {
        world.Scripts.Replace("Rooms/Kitchen.cs", "It smells of onions.\";", "It smells of garlic.\"");
        await ann.ExpectMatchAsync(@"^\[molt\] (refused|held back): Kitchen\.cs\(7\): .+");
        await ann.SayAsync("look", expected: "It smells of onions.");
        world.Scripts.Replace("Rooms/Kitchen.cs", "It smells of garlic.\"", "It smells of garlic.\";");
        await ann.ExpectMatchAsync(@"^\[molt\] generation 2: Kitchen\.Describe changed");
        await ann.SayAsync("look", expected: "It smells of garlic.");
        await NobodyHasLostAnything();
    }

    [Fact]
    public async Task AFileBornBrokenHoldsBackNobodyElse()
    {
        world.Scripts.Save("Commands/Dance.cs", "public sealed class Dance : ICommand {");
        await ann.ExpectMatchAsync(@"^\[molt\] (refused|held back): Dance\.cs\(\d+\): ");
        world.Scripts.Replace("Rooms/Kitchen.cs", "It smells of onions.", "It smells of burnt onions.");
        await ann.ExpectMatchAsync(@"^\[molt\] generation 2: Kitchen\.Describe changed");
        world.Scripts.Save("Commands/Dance.cs", NewScripts.Dance);
        await ann.ExpectMatchAsync(@"^\[molt\] generation 3: Dance added");
        await ann.SayAsync("dance", expected: "You dance, and the floor creaks.");
        await NobodyHasLostAnything();
    }

    [Fact]
    public async Task OnePlayersMistakeHurtsNobodyElse()
    {
        world.Scripts.Save("Commands/Dance.cs", NewScripts.Dance.Replace("player.Tell(", "throw new InvalidOperationException("));
        await ann.ExpectMatchAsync(@"^\[molt\] generation 2: Dance added");
        await ann.SayAsync("dance", expected: "Something goes wrong: You dance, and the floor creaks.");
        await NobodyHasLostAnything();
    }

    [Fact]
    public async Task ACreaturesMistakeStopsNoOther()
    {
        world.Scripts.Replace("Creatures/Cat.cs", "Beats % 5 == 0", "Beats / (Beats - Beats) == 0");
        await ann.ExpectAsync("Cat.Act changed");
        world.Scripts.Replace("Creatures/Cook.cs", "stirs the soup.", "looks up.");
        await ann.ExpectAsync("Cook.Act changed");
        await ann.ExpectAsync("The cook looks up.");
        await NobodyHasLostAnything();
    }

    // Who answers is connected, and Ann and Bob still carry what they took before the edits.
    private async Task NobodyHasLostAnything()
    {
        await ann.SayAsync("inventory", expected: "You carry: knife.");
        await bob.SayAsync("inventory", expected: "You carry: lantern.");
        await bob.SayAsync("who", expected: "Ann is in the");
        await bob.ExpectAsync("Bob is in the yard.");
    }
}
