using Game;

public static class Probe
{
    private static Purse held = null!;

    public static void Setup() => held = new Purse();

    public static IEnumerable<string> Kept() => [held.Show()];

    public static IEnumerable<string> Answers() => [new Purse().Show()];
}
