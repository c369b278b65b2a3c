using Game;

public static class Probe
{
    private static Door held = null!;

    public static void Setup() => held = new Door();

    public static IEnumerable<string> Kept() => [held.Show(), held.Show()];

    public static IEnumerable<string> Answers() => [new Door().Show()];
}
