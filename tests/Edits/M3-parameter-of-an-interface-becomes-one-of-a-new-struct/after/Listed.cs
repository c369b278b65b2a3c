readonly struct Listed<T>
{
    readonly IList<T>? list;

    public Listed(IList<T> list) => this.list = list;

    public int Count => list?.Count ?? 0;

    public T this[int index] => list![index];
}

static class Listed
{
    public static Listed<T> AsListed<T>(this List<T> list) => new((IList<T>)list);

    public static Listed<T> AsListed<T>(this IList<T> list) => new(list);

    public static Listed<T> ToListed<T>(this IEnumerable<T> source) => source.TryAsListed() ?? source.ToList().AsListed();

    public static Listed<T>? TryAsListed<T>(this IEnumerable<T> source) => source switch
    {
        null => throw new ArgumentNullException(nameof(source)),
        IList<T> list => list.AsListed(),
        _ => null,
    };
}
