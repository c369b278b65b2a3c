namespace Game;

public class Index<TKey> where TKey : notnull
{
    public class Shelf<TValue>
    {
        private readonly Dictionary<TKey, List<TValue>> all = [];

        public Shelf<TValue> Add<TSource>(TSource source, Func<TSource, (TKey, TValue)> read)
        {
            var (key, value) = read(source);
            if (!all.TryGetValue(key, out var list)) all[key] = list = [];
            list.Insert(0, value);
            return this;
        }

        public string Show()
        {
            var types = $"{typeof(TKey).Name}>{typeof(TValue).Name}";
            return types + " " + string.Join("; ", all.Select(pair => $"{pair.Value.Count}x{pair.Key}: {string.Join("<", pair.Value)}"));
        }
    }
}
