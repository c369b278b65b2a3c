using Game;

public static class Probe
{
    private static Stock stock = null!;
    private static IEnumerable<int> cheap = null!;

    public static void Setup()
    {
        stock = new Stock([3, 5, 7]);
        cheap = stock.Cheap(5);
    }

    public static IEnumerable<string> Kept() => [string.Join(",", cheap), stock.Label.Value];

    public static IEnumerable<string> Answers()
    {
        var fresh = new Stock([1, 2]);
        return [fresh.Label.Value, string.Join(",", fresh.Cheap(2))];
    }
}
