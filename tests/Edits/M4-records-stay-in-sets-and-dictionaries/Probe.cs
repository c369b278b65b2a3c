using Game;

public static class Probe
{
    private static readonly Dictionary<Coin, int> Purse = [];
    private static readonly HashSet<Token> Tokens = [];
    private static readonly List<(Coin, Token)> Held = [];

    public static void Setup()
    {
        for (var worth = 0; worth < 100; worth++)
        {
            Held.Add((new Coin(worth), new Token("t", worth)));
            Purse[Held[^1].Item1] = worth;
            Tokens.Add(Held[^1].Item2);
        }
    }

    public static IEnumerable<string> Answers() =>
    [
        $"{new Coin(1)} {new Token("a", 2)}", $"{new Coin(1) == new Coin(1)} {new Coin(1).GetHashCode() == new Coin(1).GetHashCode()} {new Coin(1) == new Coin(2)}",
        $"{new Token("a", 2) == new Token("a", 2)} {new HashSet<Token> { new("a", 2) }.Contains(new("a", 2))} {Coin.Differ()}",
    ];

    public static IEnumerable<string> Kept()
    {
        yield return $"{Held.Count(held => Purse.TryGetValue(held.Item1, out var worth) && worth == held.Item1.Worth)} {Held.Count(held => Tokens.Contains(held.Item2))}";
        yield return $"{Held.Count(held => Purse.ContainsKey(new Coin(held.Item1.Worth)))} {Held.Count(held => Tokens.Contains(held.Item2 with { }))}";
    }
}
