using Game;

public static class Probe
{
    private static Root held = null!;

    public static void Setup() => held = new Root();

    public static IEnumerable<string> Kept() => [held.Show()];

    public static IEnumerable<string> Answers() => [new Root().Show()];
}
