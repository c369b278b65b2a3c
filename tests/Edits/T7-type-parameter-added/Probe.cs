using Game;

public static class Probe
{
    private static object held = null!;

    public static void Setup() => held = Shelf.Show();

    public static IEnumerable<string> Kept() => [$"{held}"];

    public static IEnumerable<string> Answers() => [Shelf.Show()];
}
