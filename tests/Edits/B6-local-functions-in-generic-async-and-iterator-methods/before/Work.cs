namespace Game;

public static class Work<T>
{
    public static IEnumerable<string> Each(T[] items, int times)
    {
        foreach (var item in items)
            foreach (var text in Repeat(item)) yield return text;

        IEnumerable<string> Repeat<TItem>(TItem item)
        {
            for (var i = 0; i < times; i++) yield return $"{item}{Mark(i)}";
        }

        static string Mark(int number) => $".{number}";
    }

    public static async Task<int> CountAsync(T[] items)
    {
        var count = 0;
        foreach (var item in items) await AddAsync(item);
        return count;

        async Task AddAsync(T item)
        {
            await Task.Yield();
            count += item is null ? 0 : 1;
        }
    }
}
