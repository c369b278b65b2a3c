using Game;

public static class Probe
{
    private static Right held = null!;

    public static void Setup() => held = new Right();

    public static IEnumerable<string> Kept() => [held.Name()];

    public static IEnumerable<string> Answers() => [new Middle().Name()];
}
