using Game;

public static class Probe
{
    private static Inn held = null!;

    public static void Setup() => held = new Inn();

    public static IEnumerable<string> Kept() => [held.Show()];

    public static IEnumerable<string> Answers() => [new Inn().Show()];
}
