using Game;

public static class Probe
{
    private static Tower held = null!;

    public static void Setup() => held = new Tower(2);

    public static IEnumerable<string> Kept() => [held.Show()];

    public static IEnumerable<string> Answers() => [new Tower(5).Show()];
}
