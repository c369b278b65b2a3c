using Game;

public static class Probe
{
    private static Pack held = null!;

    public static void Setup() => held = new Pack();

    public static IEnumerable<string> Kept() => [held.Show()];

    public static IEnumerable<string> Answers() => [new Pack().Show()];
}
