using Game;

public static class Probe
{
    private static Clock held = null!;

    public static void Setup() => held = new Clock();

    public static IEnumerable<string> Kept() => [held.Show()];

    public static IEnumerable<string> Answers() => [new Clock().Show()];
}
