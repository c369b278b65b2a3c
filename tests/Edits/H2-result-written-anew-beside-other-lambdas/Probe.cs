using Game;

public static class Probe
{
    private static Func<int, int> held = null!;

    public static void Setup() => held = Makers.Make(2, "h");

    public static IEnumerable<string> Answers() => [$"{Makers.Make(2, "h")(5)}"];

    public static IEnumerable<string> Kept() => [$"{held(5)}"];
}
