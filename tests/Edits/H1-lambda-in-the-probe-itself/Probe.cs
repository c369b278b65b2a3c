using Game;

public static class Probe
{
    private static Func<int, string> held = null!;

    public static void Setup()
    {
        var head = "n";
        held = number => $"{head} {Scale.By(number)}";
    }

    public static IEnumerable<string> Kept() => [held(5)];

    public static IEnumerable<string> Answers() => [$"{Scale.By(1)}"];
}
