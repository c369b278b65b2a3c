using Game;

public static class Probe
{
    private static Mill held = null!;

    public static void Setup() => held = new Mill();

    public static IEnumerable<string> Kept() => [held.Show()];

    public static IEnumerable<string> Answers() => [new Mill().Show()];
}
