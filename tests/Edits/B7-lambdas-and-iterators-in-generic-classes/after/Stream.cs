namespace Game;

public class Stream<T>(params T[] items)
{
    public IEnumerable<T> All()
    {
        for (var i = items.Length - 1; i >= 0; i--) yield return items[i];
        yield return default!;
    }

    public IEnumerable<TOut> Select<TOut>(Func<T, TOut> change)
    {
        foreach (var item in items)
        {
            yield return change(item);
            yield return change(item);
        }
    }

    public Func<string> Later(string head)
    {
        return () => $"{head.ToUpperInvariant()}{items.Length} {typeof(T).Name}";
    }
}
