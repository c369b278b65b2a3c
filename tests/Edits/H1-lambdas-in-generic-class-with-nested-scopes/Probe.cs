using Game;

public static class Probe
{
    private static List<Func<int, string>> held = null!;

    public static void Setup() => held = new Grid<int>(0).Writers(["a", "b"]);

    public static IEnumerable<string> Kept() => [held[0](1), held[3](2)];

    public static IEnumerable<string> Answers() => new Grid<string>("-").Writers([1.5]).Select(write => write("x"));
}
