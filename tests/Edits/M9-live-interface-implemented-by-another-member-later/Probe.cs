using Game;

public static class Probe
{
    private static object held = "";

    public static void Setup() => held = new Horse();

    public static IEnumerable<string> Answers() => [Stable.Out(new Horse())];

    public static IEnumerable<string> Kept() => [Stable.Out(held)];
}
