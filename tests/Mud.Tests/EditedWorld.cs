using Mud.Tests.World;

namespace Mud.Tests;

/// <summary>Edits that are made while Ann watches, with a knife, and Bob plays, with a lantern.</summary>
public abstract class EditedWorld : IAsyncLifetime
{
    private OpenWorld world = null!;

    /// <summary>Whether the world has its scripts in Python: of one class of tests alone, whose worlds come one after the other.</summary>
    private protected virtual bool HasPython => false;

    private protected OpenWorld World => world;

    private protected Client Ann { get; private set; } = null!;

    private protected Client Bob { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        world = await OpenWorld.StartAsync(new ScriptCopy(HasPython), new Lines());
        Ann = await world.EnterAsync("Ann");
        Bob = await world.EnterAsync("Bob");
        await Ann.SayAsync("e", expected: "A knife lies here.");
        await Ann.SayAsync("get knife", expected: "You take the knife.");
        await Ann.SayAsync("watch", expected: "You watch the world being edited.");
        await Bob.SayAsync("n", expected: "A lantern lies here.");
        await Bob.SayAsync("get lantern", expected: "You take the lantern.");
    }

    public async ValueTask DisposeAsync()
    {
        await Ann.DisposeAsync();
        await Bob.DisposeAsync();
        await world.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    // Who answers is connected, and Ann and Bob still carry what they took before the edits.
    private protected async Task NobodyHasLostAnything()
    {
        await Ann.SayAsync("inventory", expected: "You carry: knife.");
        await Bob.SayAsync("inventory", expected: "You carry: lantern.");
        await Bob.SayAsync("who", expected: "Ann is in the");
        await Bob.ExpectAsync("Bob is in the yard.");
    }
}
