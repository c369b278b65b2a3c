public static class Probe
{
    private static readonly Turns held = new();
    private static readonly bool[] turns = [false, true];
    private static int step;

    public static void Setup() => held.Start(Zone.F(held, 30));

    public static IEnumerable<string> Kept() => turns[step++] ? [.. held.Turn()] : ["waits"];

    public static IEnumerable<string> Answers() => [Zone.Word()];
}
