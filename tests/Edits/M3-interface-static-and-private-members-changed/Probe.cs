using Game;

public static class Probe
{
    private static IRule held = null!;

    public static void Setup() => held = IRule.Of(1);

    public static IEnumerable<string> Kept() => [held.Show()];

    public static IEnumerable<string> Answers() => [Judge.Decide()];
}
