public static class Probe
{
    private static readonly IPart held = new Bolt(2);

    public static void Setup() => _ = held;

    public static IEnumerable<string> Kept() => [$"{held.Join(2, 3)} {held.Fits("four", 2)}"];

    public static IEnumerable<string> Answers() => [$"{new Bolt(1)}"];
}
