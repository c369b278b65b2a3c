namespace Game;

public static class Use
{
    public static IBag Make() => Of(1, 2) + 3;

    public static IBag MakeText() => Of("a") + "b";

    public static Bag<T> Of<T>(params T[] items) where T : notnull => new(items);

    public static string Deep() => string.Join(";", Enumerable.Range(0, 2).Select(number => Of(number)).Select(bag => (bag + 7).Tell()));

    public static (Bag<int> Bag, int Count) Pair(Bag<int> bag) => (bag, bag.Tell().Length);

    public static int PairCount() => Pair(Of(5)).Count + Sum(Pair, Of(1));

    private static int Sum(Func<Bag<int>, (Bag<int> Bag, int Count)> how, Bag<int> bag) => how(bag).Bag.Tell().Length;

    public static IEnumerable<string> Iterate()
    {
        var count = 0;
        foreach (var bag in new[] { Of(1), Of(2) })
        {
            count++;
            yield return count + bag.Tell();
        }
    }
}
