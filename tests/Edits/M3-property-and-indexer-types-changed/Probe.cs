using Game;

public static class Probe
{
    private static Sheet held = null!;

    public static void Setup() => held = new Sheet();

    public static IEnumerable<string> Kept() => [new Reader().Read(held)];

    public static IEnumerable<string> Answers() => [new Reader().Read(new Sheet())];
}
