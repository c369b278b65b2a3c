using Game;

public static class Probe
{
    private static ITotal boxed = null!;

    public static void Setup() => boxed = new Total();

    public static IEnumerable<string> Kept() => [Totals.Boxed(boxed)];

    public static IEnumerable<string> Answers() => [Totals.Twice(new Total()), Totals.Twice<ITotal>(new Total()), Totals.Boxed(new Total())];
}
