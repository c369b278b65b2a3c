using Game;

public static class Probe
{
    private static Func<int, Func<int>> outer = null!;
    private static Func<int> inner = null!;

    public static void Setup()
    {
        outer = new Waves(5).All(3).Last();
        inner = outer(10);
    }

    public static IEnumerable<string> Kept() => [$"{inner()} {outer(20)()}"];

    public static IEnumerable<string> Answers() => [string.Join(",", new Waves(3).All(3).Select(wave => wave(4)()))];
}
