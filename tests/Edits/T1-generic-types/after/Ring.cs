using System.Collections;

namespace Game;

public class Ring<T> : IEnumerable<T> where T : notnull
{
    private readonly T[] items;

    public Ring(T[] items)
    {
        this.items = items;
        Made = items.Length;
    }

    public static int Made { get; private set; } = -1;

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; ; i++) yield return items[i % items.Length];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public class Paired<TLeft, TRight>(Func<TLeft, TRight> make) where TLeft : struct
{
    private readonly Dictionary<TLeft, Entry> known = [];

    public Entry Of(TLeft left) => known.TryGetValue(left, out var entry) ? entry : known[left] = new Entry(left, make(left));

    public readonly record struct Entry(TLeft Left, TRight Right);
}
