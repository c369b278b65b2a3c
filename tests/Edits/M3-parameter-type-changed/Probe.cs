using Game;

public static class Probe
{
    private static Market held = null!;

    public static void Setup() => held = new Market();

    public static IEnumerable<string> Kept() => [held.Sell()];

    public static IEnumerable<string> Answers() => [new Market().Sell()];
}
