using Game;

public static class Probe
{
    private static Shop<int> shop = new(1);
    private static Stall stall = new(3);
    private static Func<int, string>[] held = [shop.Price, shop.Tax, Shop<int>.Sum, stall.Price, Shop<string>.Sum];

    public static void Setup() => _ = held;

    public static IEnumerable<string> Kept() => held.Select(one => one(shop.Seed()));

    public static IEnumerable<string> Answers() => [new Shop<int>(1).Price(2), new Stall().Price(3), Shop<int>.Sum(4), Mark];

    private const string Mark = "one";
}
