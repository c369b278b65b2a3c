using Game;

public static class Probe
{
    private static Kit held = null!;

    public static void Setup() => held = new Kit();

    public static IEnumerable<string> Kept() => [held.Show()];

    public static IEnumerable<string> Answers() => [new Kit().Show()];
}
