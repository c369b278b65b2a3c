using Game;

public static class Probe
{
    private static Orc held = null!;

    public static void Setup() => held = new Orc();

    public static IEnumerable<string> Kept() => [held.Show(), held.Show()];

    public static IEnumerable<string> Answers() => [new Orc().Show()];
}
