using Game;

public static class Probe
{
    private static Func<int> held = null!;

    public static void Setup() => held = new Counter(2).Start(10);

    public static IEnumerable<string> Kept() => [$"{held()}"];

    public static IEnumerable<string> Answers() => [$"{new Counter(1).Start(0)()}"];
}
