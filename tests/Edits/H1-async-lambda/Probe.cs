using Game;

public static class Probe
{
    private static Func<int, Task<string>> held = null!;

    public static void Setup() => held = Errands.Runner("Ada");

    public static IEnumerable<string> Kept() => [held(3).Result];

    public static IEnumerable<string> Answers() => [Errands.Runner("Bo")(4).Result];
}
