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
            list.Add(value);
            return this;
        }

        public string Show() => string.Join("; ", all.Select(pair => $"{pair.Key}={string.Join(",", pair.Value)}"));
    }
}
