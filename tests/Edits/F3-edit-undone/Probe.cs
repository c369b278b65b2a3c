using Game;

public static class Probe
{
    private static Orc held = null!;
    private static Func<string> hit = null!;

    public static void Setup()
    {
        held = new Orc();
        hit = held.Hit;
    }

    public static IEnumerable<string> Kept() => [held.Hit(), hit()];

    public static IEnumerable<string> Answers() => [new Orc().Hit()];
}
