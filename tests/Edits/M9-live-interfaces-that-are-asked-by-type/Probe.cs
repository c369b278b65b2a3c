using Game;

public static class Probe
{
    private static readonly List<Coin> Coins = [];
    private static readonly List<Rank<string>> Ranks = [];

    // The framework's comparers are made here, before there is anything to compare by.
    public static void Setup()
    {
        Coins.AddRange([new Coin(3), new Coin(1), new Gilded(2), new Gilded(1)]);
        Ranks.AddRange([new("b"), new("a"), new("c")]);
        foreach (var _ in Purse.Show(Coins, Ranks)) { }
    }

    public static IEnumerable<string> Answers() => Purse.Show([new Coin(3), new Coin(1), new Gilded(2), new Gilded(1)], [new("b"), new("a"), new("c")]);

    public static IEnumerable<string> Kept() => [string.Join(" / ", Purse.Show([.. Coins], Ranks)), $"{Purse.Counted.ContainsKey(new Coin(1))}"];
}
