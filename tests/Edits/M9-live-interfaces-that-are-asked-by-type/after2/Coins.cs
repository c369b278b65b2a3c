using Molt;

namespace Game;

[LiveInterfaces]
public class Coin(int worth) : IEquatable<Coin>, IComparable<Coin>
{
    public int Worth => worth;

    public bool Equals(Coin? other) => other?.Worth == Worth;

    public override bool Equals(object? other) => Equals(other as Coin);

    public override int GetHashCode() => Worth;
    public int CompareTo(Coin? other) => -Worth.CompareTo(other?.Worth);

    public void Dispose()
    {
    }
}

public class Gilded(int worth) : Coin(worth);

[LiveInterfaces]
public class Rank<T>(T value) : IComparable<Rank<T>>
{
    public T Value => value;

    public int CompareTo(Rank<T>? other) => Comparer<T>.Default.Compare(Value, other!.Value);
}

public static class Purse
{
    public static readonly Dictionary<Coin, int> Counted = new() { [new Coin(1)] = 1 };

    public static IEnumerable<string> Show(List<Coin> coins, List<Rank<string>> ranks)
    {
        yield return $"{(object)coins[0] is IEquatable<Coin>} {(object)coins[0] is IComparable<Coin>} {(object)coins[^1] is IComparable<Gilded>} {(object)ranks[0] is IComparable<Rank<string>>} {(object)coins[0] is IDisposable}";
        yield return Try(() => $"{coins.Contains(new Coin(3))} {coins.IndexOf(new Coin(2))} {coins.Distinct().Count()} {new HashSet<Coin>(coins).Contains(new Coin(1))}");
        yield return Try(() => string.Join(',', coins.Order().Select(coin => coin.Worth)));
        yield return Try(() =>
        {
            coins.Sort();
            return string.Join(',', coins.Select(coin => coin.Worth)) + $" {coins.Max()!.Worth} {Comparer<Coin>.Default.Compare(coins[0], coins[1])} {new SortedSet<Coin>(coins).Count}";
        });
        yield return Try(() => string.Join(',', ranks.OrderDescending().Select(rank => rank.Value)) + $" {ranks.Min()!.Value}");
        yield return Try(() => string.Join(',', coins.OfType<Gilded>().Order().Select(coin => coin.Worth)));
    }

    private static string Try(Func<string> ask)
    {
        try
        {
            return ask();
        }
        catch (InvalidOperationException)
        {
            return "no order";
        }
    }
}
