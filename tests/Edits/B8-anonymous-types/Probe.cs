using Game;

public static class Probe
{
    private static object held = null!;

    public static void Setup() => held = Rows.Row("old", 1);

    public static IEnumerable<string> Kept() => [$"{held}"];

    public static IEnumerable<string> Answers() => [$"{Rows.Row("ann", 30)}", $"{Rows.Same()}"];
}
