using Game;

public static class Probe
{
    private static readonly List<Func<string>> held = [];

    public static void Setup() => held.AddRange(new Forge<string>("ann").Make("iron", 7));

    public static IEnumerable<string> Answers() => [.. new Forge<int>(5).Make("gold", 4).Select(make => make()), .. new Forge<string>("eve").Make('c', 3).Select(make => make())];

    public static IEnumerable<string> Kept()
    {
        var shown = held.Select(make => make()).ToList();
        held.AddRange(new Forge<int>(held.Count).Make("tin", 8));
        return shown;
    }
}
