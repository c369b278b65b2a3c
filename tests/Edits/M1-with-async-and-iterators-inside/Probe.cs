using Game;

public static class Probe
{
    private static Ferry held = null!;

    public static void Setup() => held = new Ferry();

    public static IEnumerable<string> Kept() => [held.Cross()];

    public static IEnumerable<string> Answers() => [new Ferry().Cross()];
}
