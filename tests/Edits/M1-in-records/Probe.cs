using Game;

public static class Probe
{
    private static Card held = null!;

    public static void Setup() => held = new Card("clubs", 10);

    public static IEnumerable<string> Kept() => [held.Show()];

    public static IEnumerable<string> Answers() => [new Card("hearts", 3).Show(), $"{new Roll(6).Twice()}"];
}
