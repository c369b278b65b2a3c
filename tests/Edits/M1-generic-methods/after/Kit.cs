namespace Game;

public class Kit
{
    private readonly List<object> things = [1, "two", 3.0, 4];

    public string Show() => $"{Of<int>().Sum()} {Of<string>().Single()} {First(things, thing => thing is double)} {Swap((1, "x"))} {Make<List<int>>().Count}";

    public IEnumerable<T> Of<T>()
    {
        foreach (var thing in things)
            if (thing is T one) yield return one;
    }

    private static T First<T>(IEnumerable<T> items, Func<T, bool> test)
    {
        foreach (var item in items)
            if (test(item)) return item;
        throw new InvalidOperationException($"no {typeof(T).Name}");
    }

    private static (TRight, TLeft) Swap<TLeft, TRight>((TLeft Left, TRight Right) pair) => (pair.Right, pair.Left);

    private static T Make<T>() where T : class, new() => new();
}
