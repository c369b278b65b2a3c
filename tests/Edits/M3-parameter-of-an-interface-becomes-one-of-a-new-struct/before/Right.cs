public static partial class More
{
    public static T Right<T>(this IEnumerable<T> source, Func<T, T, T> func) => source.ToListed() switch
    {
        { Count: 0 } => throw new InvalidOperationException("empty"),
        var list => RightOf(list, list[^1], func, list.Count - 1),
    };

    public static A Right<T, A>(this IEnumerable<T> source, A seed, Func<T, A, A> func)
    {
        var list = source.ToListed();
        return RightOf(list, seed, func, list.Count);
    }

    static R RightOf<T, R>(IListed<T> list, R value, Func<T, R, R> func, int i)
    {
        while (i-- > 0) value = func(list[i], value);
        return value;
    }
}
