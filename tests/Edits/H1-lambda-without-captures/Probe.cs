using Game;

public static class Probe
{
    private static Func<int, int> bonus = null!;
    private static Func<int, int> doubled = null!;

    public static void Setup()
    {
        bonus = Rules.Bonus();
        doubled = Rules.Static();
    }

    public static IEnumerable<string> Kept() => [$"{bonus(1)} {doubled(1)} {Math.Sign(Rules.Order("a", "b"))}"];

    public static IEnumerable<string> Answers() => [$"{Rules.Bonus()(5)} {Rules.Static()(5)} {Rules.Order("a", "b") < 0}"];
}
