using Game;

public static class Probe
{
    private static readonly List<Func<int, string>> held = [];

    public static void Setup() => held.AddRange(new Forge("ann").Make("iron"));

    public static IEnumerable<string> Answers() => new Forge("bob").Make("gold").Select(make => make(2));

    public static IEnumerable<string> Kept()
    {
        var shown = held.Select(make => make(1)).ToList();
        held.AddRange(new Forge($"joe{held.Count}").Make("tin"));
        return shown;
    }
}
