using Game;

public static class Probe
{
    private static Rank held;

    public static void Setup() => held = Rank.High;

    public static IEnumerable<string> Kept() => [$"{held}"];

    public static IEnumerable<string> Answers() => [$"{(int)Rank.High} {string.Join(",", Enum.GetNames<Rank>())}"];
}
