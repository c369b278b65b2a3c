using Game;

public static class Probe
{
    private static readonly World world = new();

    public static void Setup() => _ = world.Run();

    public static IEnumerable<string> Answers()
    {
        var fresh = new World();
        _ = fresh.Run();
        for (var tick = 0; tick < 3; tick++) fresh.Tick();
        return [string.Join("; ", fresh.Log), $"{fresh.Turns}"];
    }

    public static IEnumerable<string> Kept()
    {
        world.Log.Clear();
        for (var tick = 0; tick < 3; tick++) world.Tick();
        return [string.Join("; ", world.Log), $"{world.Turns}"];
    }
}
