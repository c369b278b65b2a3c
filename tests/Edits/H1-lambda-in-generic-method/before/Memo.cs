namespace Game;

public static class Memo
{
    public static Func<TKey, string> Of<TKey, TValue>(Func<TKey, TValue> make) where TKey : notnull
    {
        var known = new Dictionary<TKey, TValue>();
        return key =>
        {
            if (!known.ContainsKey(key)) known[key] = make(key);
            return $"{known[key]}";
        };
    }

    public static Func<T, string> Name<T>() => item => $"{item}";
}
