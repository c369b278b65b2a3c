using Game;

public static class Probe
{
    private static readonly List<Func<string>> held = [];

    public static void Setup() => held.Clear();

    public static IEnumerable<string> Kept()
    {
        if (held.Count < 2) held.Add(new Band("a", "b").Play());
        return [held[^1]()];
    }

    public static IEnumerable<string> Answers() => [new Band("x").Play()()];
}
