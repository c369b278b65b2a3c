using Game;

public static class Probe
{
    private static Kitchen held = null!;

    public static void Setup() => held = new Kitchen();

    public static IEnumerable<string> Kept() => [held.Cook()];

    public static IEnumerable<string> Answers() => [new Kitchen().Cook()];
}
