using Game;

public static class Probe
{
    private static readonly object Old = new Coin(3);

    public static void Setup() => Old.GetHashCode();

    public static IEnumerable<string> Answers() => [string.Format("{0}|{1}", new Coin(2), new Chip()), $"{new Purse()}", new Coin(7) + "", string.Join(",", new object[] { new Coin(1), new Purse() })];

    public static IEnumerable<string> Kept() => [Old.ToString()!, $"{Old}"];
}
