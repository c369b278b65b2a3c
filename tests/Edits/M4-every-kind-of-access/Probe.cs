using Game;

public static class Probe
{
    private static Thing held = null!;

    public static void Setup() => held = new Thing();

    public static IEnumerable<string> Kept() => [held.Show()];

    public static IEnumerable<string> Answers() => [new Thing().Show()];
}
