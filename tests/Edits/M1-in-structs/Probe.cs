using Game;

public static class Probe
{
    private static Purse[] held = null!;
    private static Func<int, int> spend = null!;

    public static void Setup()
    {
        held = [new Purse(100)];
        spend = new Purse(50).Spend;
    }

    public static IEnumerable<string> Kept() => [$"{held[0].Spend(10)} {held[0]} {spend(10)}"];

    public static IEnumerable<string> Answers()
    {
        var purse = new Purse(30);
        return [$"{purse.Spend(10)} {purse}"];
    }
}
