using Game;

public static class Probe
{
    private static Func<int, string> held = null!;
    private static IEnumerator<string> walk = null!;

    public static void Setup()
    {
        held = new Mixer<string>("h").Held(3);
        walk = new Mixer<int>(5).Walk(2).GetEnumerator();
        walk.MoveNext();
    }

    public static IEnumerable<string> Kept() => [held(2)];

    public static IEnumerable<string> Answers() =>
    [
        .. new Mixer<string>("a").All(), .. new Mixer<int>(7).All(), .. new Mixer<(int, string)>((1, "x")).All(), .. Main2.All(),
    ];
}
