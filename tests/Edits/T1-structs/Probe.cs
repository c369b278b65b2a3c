using Game;

public static class Probe
{
    private static Board held = null!;

    public static void Setup() => held = new Board();

    public static IEnumerable<string> Kept() => [held.Show()];

    public static IEnumerable<string> Answers() => [new Board().Show()];
}
