public static class Probe
{
    public static void Setup() => _ = Game.U.Kept;

    public static IEnumerable<string> Answers() => [new Game.U().Own, Game.A.F(1)];

    public static IEnumerable<string> Kept() => [Game.U.Kept];
}
