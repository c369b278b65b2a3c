namespace Game;

public static class Memo
{
    public static Func<TKey, string> Of<TKey, TValue>(Func<TKey, TValue> make) where TKey : notnull
    {
        var known = new Dictionary<TKey, TValue>();
        return key =>
        {
            var isKnown = !known.TryAdd(key, make(key));
            return $"{typeof(TValue).Name} {known[key]}, known {isKnown}, {known.Count}";
        };
    }

    public static Func<T, string> Name<T>() => item => $"{typeof(T).Name} {item}";
}
