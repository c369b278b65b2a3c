using Game;

public static class Probe
{
    private static readonly List<Func<string>> held = [];

    public static void Setup() => held.Add(new Forge("ann").Make("iron"));

    public static IEnumerable<string> Answers() => [new Forge("bob").Make("gold")()];

    public static IEnumerable<string> Kept()
    {
        var shown = held.Select(make => make()).ToList();
        held.Add(new Forge($"smith{held.Count}").Make("tin"));
        return shown;
    }
}
