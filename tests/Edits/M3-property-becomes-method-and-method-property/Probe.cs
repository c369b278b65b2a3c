using Game;

public static class Probe
{
    private static Door held = null!;

    public static void Setup() => held = new Door();

    public static IEnumerable<string> Kept() => [Guard.Look(held)];

    public static IEnumerable<string> Answers() => [Guard.Look(new Door())];
}
