using Game;

public static class Probe
{
    private static Bell held = null!;

    public static void Setup() => held = new Bell();

    public static IEnumerable<string> Kept() => [held.Ring(), held.Ring()];

    public static IEnumerable<string> Answers() => [new Bell().Ring()];
}
