using Game;

public static class Probe
{
    private static readonly List<Func<string>> held = [];

    public static void Setup() => held.AddRange(new Forge("ann").Make("iron"));

    public static IEnumerable<string> Answers() => new Forge("bob").Make("gold").Select(make => make());

    public static IEnumerable<string> Kept()
    {
        var shown = held.Select(make => make()).ToList();
        held.AddRange(new Forge($"smith{held.Count}").Make("tin"));
        return shown;
    }
}
