using Game;

public static class Probe
{
    private static Func<int> held = null!;

    public static void Setup() => held = new Clock().Tick;

    public static IEnumerable<string> Kept() => [$"{held()}"];

    public static IEnumerable<string> Answers() => [$"{new Clock().Tick()} {new Clock().Start}"];
}
