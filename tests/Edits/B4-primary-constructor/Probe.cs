using Game;

public static class Probe
{
    private static Wolf held = null!;

    public static void Setup() => held = new Wolf(2, "hill");

    public static IEnumerable<string> Kept() => [held.Show()];

    public static IEnumerable<string> Answers() => [new Wolf(3, "wood").Show()];
}
