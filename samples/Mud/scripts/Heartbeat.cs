/// <summary>What happens by itself. The host calls it, waits as long as it says, and calls it again.</summary>
public static class Heartbeat
{
    public static TimeSpan Beat(IWorld everything)
    {
        var world = (World)everything;
        world.Settle();
        foreach (var creature in world.Creatures) Live(creature);
        foreach (var player in world.Players.ToList()) Live(player);
        return TimeSpan.FromSeconds(2);
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
