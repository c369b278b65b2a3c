using Game;

public static class Probe
{
    private static Troll held = null!;

    public static void Setup() => held = new Troll();

    public static IEnumerable<string> Kept() => [held.Show(), $"{held.GetType() == typeof(Troll)}"];

    public static IEnumerable<string> Answers() => [new Troll().Show()];
}
