using Mud.Tests.World;

namespace Mud.Tests;

/// <summary>The world by itself, with nobody editing it.</summary>
public sealed class PlayingTests : IAsyncLifetime
{
    private OpenWorld world = null!;

    public async ValueTask InitializeAsync() => world = await OpenWorld.StartAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task PlayersSeeAndHearEachOther()
    {
        await using var ann = await world.EnterAsync("Ann");
        await using var bob = await world.EnterAsync("Bob");
        await ann.ExpectAsync("Bob comes in.");
        await bob.SayAsync("say good evening", expected: "You say: good evening");
        await ann.ExpectAsync("Bob says: good evening");
        await bob.SayAsync("n", expected: "The yard");
        await ann.ExpectAsync("Bob goes north.");
        await ann.SayAsync("who", expected: "Ann is in the taproom.");
        await ann.ExpectAsync("Bob is in the yard.");
    }

    [Fact]
    public async Task WhatOneTakesAnotherCannotTake()
    {
        await using var ann = await world.EnterAsync("Ann");
        await using var bob = await world.EnterAsync("Bob");
        await ann.SayAsync("east", expected: "A knife lies here.");
        await bob.SayAsync("e", expected: "A knife lies here.");
        await ann.SayAsync("get knife", expected: "You take the knife.");
        await bob.SayAsync("get knife", expected: "That is not here.");
        await ann.SayAsync("inv", expected: "You carry: knife.");
        await ann.SayAsync("drop knife", expected: "You drop the knife.");
        await bob.SayAsync("take knife", expected: "You take the knife.");
        await ann.SayAsync("inventory", expected: "You carry nothing.");
    }

    [Fact]
    public async Task WhoLeavesLeavesTheirThingsBehind()
    {
        await using var ann = await world.EnterAsync("Ann");
        await using var bob = await world.EnterAsync("Bob");
        await ann.SayAsync("n", expected: "A lantern lies here.");
        await ann.SayAsync("get lantern", expected: "You take the lantern.");
        await bob.SayAsync("n", expected: "Ann is here.");
        await ann.SayAsync("quit", expected: "Come again.");
        await ann.ExpectEndAsync();
        await bob.ExpectAsync("Ann leaves.");
        await bob.SayAsync("look", expected: "A lantern lies here.");
        await bob.SayAsync("who", expected: "Bob is in the yard.");
    }

    [Fact]
    public async Task ABrokenConnectionLeavesTheWorld()
    {
        await using var bob = await world.EnterAsync("Bob");
        await using (await world.EnterAsync("Ann")) await bob.ExpectAsync("Ann comes in.");
        await bob.ExpectAsync("Ann leaves.");
    }

    [Fact]
    public async Task AFightGoesOnByItselfAtEachHeartbeat()
    {
        await using var ann = await world.EnterAsync("Ann");
        await ann.SayAsync("e", expected: "Exits: west, down.");
        await ann.SayAsync("d", expected: "The rat is here.");
        await ann.SayAsync("kill rat", expected: "You hit the rat for 1.");
        await ann.ExpectAsync("The rat hits you for 1.");
        await ann.ExpectAsync("You hit the rat for 1.");
        await ann.SayAsync("score", expected: "Ann: health 49 of 50, strength 2.");
        await ann.SayAsync("up", expected: "The kitchen");
    }

    [Fact]
    public async Task ANameBelongsToOnePlayer()
    {
        await using var ann = await world.EnterAsync("Ann");
        await using var other = await world.ConnectAsync();
        await other.SayAsync("ann", expected: "Somebody of that name is here already.");
        await other.SayAsync("4nn", expected: "A name has two to twelve letters.");
        await other.SayAsync("anna", expected: "Hello, Anna.");
    }

    [Fact]
    public async Task TelnetNegotiatesInVain()
    {
        await using var ann = await world.ConnectAsync();
        await ann.SendAsync([255, 253, 3, 255, 251, 24, .. "Ann"u8, 13, 0]);
        await ann.ExpectAsync("Hello, Ann.");
        await ann.SayAsync("dance", expected: "You do not know how to dance. Try help.");
        await ann.SayAsync("help", expected: "watch      be told of every edit");
    }
}
