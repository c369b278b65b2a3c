using Game;

public static class Probe
{
    private static Func<string, string> held = null!;

    public static void Setup() => held = new Trap(3).Arm(7);

    public static IEnumerable<string> Kept() => [held("Sam")];

    public static IEnumerable<string> Answers() => [new Trap(1).Arm(2)("Pip")];
}
