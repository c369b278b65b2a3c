/// <summary>What happens by itself. The host calls it once, and it runs as long as the world does.</summary>
public static class Heartbeat
{
    /// <param name="everything">The world.</param>
    /// <param name="turn">Runs something when nobody else's turn it is.</param>
    /// <param name="ended">When the world ends.</param>
    public static async Task Run(IWorld everything, Func<Action, Task> turn, CancellationToken ended)
    {
        var world = (World)everything;
        while (!ended.IsCancellationRequested)
        {
            await turn(() => Beat(world));
            await Task.Delay(TimeSpan.FromSeconds(2), ended);
        }
    }

    private static void Beat(World world)
    {
        world.Settle();
        foreach (var creature in world.Creatures) Live(creature);
        foreach (var player in world.Players.ToList()) Live(player);
    }

    // A mistake in one creature's script should not stop the others.
    private static void Live(Being being)
    {
        try
        {
            being.Live();
        }
        catch (Exception mistake)
        {
            being.Room?.Tell($"{being.Subject} twitches strangely: {mistake.Message}");
        }
    }
}
