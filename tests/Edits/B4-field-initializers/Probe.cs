using Game;

public static class Probe
{
    private static Camp held = null!;

    public static void Setup() => held = new Camp();

    public static IEnumerable<string> Kept() => [held.Show()];

    public static IEnumerable<string> Answers() => [new Camp().Show()];
}
