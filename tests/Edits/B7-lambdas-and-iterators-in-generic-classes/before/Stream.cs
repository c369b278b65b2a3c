namespace Game;

public class Stream<T>(params T[] items)
{
    public IEnumerable<T> All()
    {
        foreach (var item in items) yield return item;
    }

    public IEnumerable<TOut> Select<TOut>(Func<T, TOut> change)
    {
        foreach (var item in items) yield return change(item);
    }

    public Func<string> Later(string head)
    {
        return () => $"{head}{string.Join(",", items)}";
    }
}
