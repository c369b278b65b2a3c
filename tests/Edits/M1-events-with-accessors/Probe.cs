using Game;

public static class Probe
{
    private static Gate held = null!;

    public static void Setup() => held = new Gate();

    public static IEnumerable<string> Kept() => [held.Open("Ann")];

    public static IEnumerable<string> Answers() => [new Gate().Open("Bob")];
}
