using Game;

public static class Probe
{
    private static Func<int, string> held = null!;

    public static void Setup() => held = Loops.Countdown("stop");

    public static IEnumerable<string> Kept() => [held(4)];

    public static IEnumerable<string> Answers() => [Loops.Countdown("end")(5)];
}
