using Game;

public static class Probe
{
    private static readonly Pair<int, string> Pair = new() { Left = 1 };
    private static readonly Pair<List<int>, Pair<int, int>> Nested = new() { Left = [] };
    private static readonly Named<string> Named = new() { Left = "n" };
    private static readonly Coin Coin = new(5);
    private static volatile bool isOver;
    private static Thread[] threads = [];
    private static string? thrown;

    public static void Setup()
    {
        threads = [.. Enumerable.Range(0, 3).Select(_ => new Thread(Call) { IsBackground = true })];
        foreach (var thread in threads) thread.Start();
    }

    public static IEnumerable<string> Answers()
    {
        yield return $"{Use.Of((IShape<KeyValuePair<int, string>>)Pair)} | {Use.Of(Pair)} | {Use.Of((Node<KeyValuePair<int, string>>)new Pair<int, string> { Left = 2 })}";
        yield return $"{Use.Of((IShape<KeyValuePair<List<int>, Pair<int, int>>>)Nested)} | {Use.Of(Nested)}";
        yield return $"{Use.Of((IShape<KeyValuePair<string, Node<string>>>)Named)} | {Use.Of(Named)} | {Use.Of(new Named<Coin> { Left = "c" })}";
        yield return $"{Use.Of(Coin)} | {Use.Of<object>(new Coin(6))} | {Use.Of<object>((object)new Named<int>() as IShape<object> ?? Coin)} | {Coin}";
        yield return $"{string.Format("{0} {1}", Pair, Named)} {new HashSet<object> { Pair, new Pair<int, string> { Left = 9 }, Named, new Named<string>() }.Count}";
    }

    public static IEnumerable<string> Kept() => [$"{thrown ?? "nothing thrown"}"];

    public static void Teardown()
    {
        isOver = true;
        foreach (var thread in threads) thread.Join();
    }

    private static void Call()
    {
        try
        {
            while (!isOver) foreach (var _ in Answers()) { }
        }
        catch (Exception exception)
        {
            thrown = exception.ToString();
        }
    }
}
