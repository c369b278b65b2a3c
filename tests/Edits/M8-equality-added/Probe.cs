using Game;

public static class Probe
{
    private static readonly Coin Old = new(3);
    private static readonly Dictionary<Coin, string> Fresh = [];

    public static void Setup() => Old.GetHashCode();

    public static IEnumerable<string> Answers()
    {
        var map = new Dictionary<Coin, string> { [new Coin(1)] = "one", [new Gold(2)] = "two" };
        return [$"{map.ContainsKey(new Coin(1))} {map.ContainsKey(new Gold(2))} {map.ContainsKey(new Gold(1))}", $"{new List<Coin> { new(5) }.Contains(new Coin(5))} {new HashSet<Coin> { new(1), new(1) }.Count}"];
    }

    public static IEnumerable<string> Kept()
    {
        Fresh.Clear();
        Fresh[Old] = "old";
        return [$"{Fresh.ContainsKey(new Coin(3))} {Equals(Old, new Coin(3))}"];
    }
}
