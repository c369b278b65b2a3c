using Game;

public static class Probe
{
    private static Inn held = null!;

    public static void Setup() => held = new Inn("Swan", 2);

    public static IEnumerable<string> Kept() => [held.Show()];

    public static IEnumerable<string> Answers() => [new Inn("Pony", 4).Show()];
}
