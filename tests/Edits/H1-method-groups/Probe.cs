using Game;

public static class Probe
{
    private static Orc orc = null!;
    private static Func<string> closed = null!;
    private static Func<Orc, string> open = null!;
    private static Func<int, int> cost = null!;

    public static void Setup()
    {
        orc = new Orc("Bolg");
        closed = orc.Cry;
        open = typeof(Orc).GetMethod("Cry")!.CreateDelegate<Func<Orc, string>>();
        cost = Orc.Cost;
    }

    public static IEnumerable<string> Kept() => [closed(), open(orc), $"{cost(3)} {closed == orc.Cry} {cost == Orc.Cost}"];

    public static IEnumerable<string> Answers() => [new Orc("Azog").Cry(), $"{Orc.Cost(1)}"];
}
