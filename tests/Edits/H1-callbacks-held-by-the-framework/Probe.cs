using Game;

public static class Probe
{
    private static Watch held = null!;

    public static void Setup() => held = new Watch();

    public static IEnumerable<string> Kept()
    {
        held.Log.Clear();
        held.Level.Value = 2;
        held.Level.Value = 0;
        return [string.Join(", ", held.Log)];
    }

    public static IEnumerable<string> Answers()
    {
        var watch = new Watch();
        watch.Names.UnionWith(["bb", "a", "cc"]);
        watch.Stop.Cancel();
        return [.. watch.Log, string.Join(",", watch.Names)];
    }
}
