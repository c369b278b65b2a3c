interface IListed<out T>
{
    int Count { get; }

    T this[int index] { get; }
}

static class Listed
{
    public static IListed<T> ToListed<T>(this IEnumerable<T> source) => source.TryAsListed() ?? new List<T>(source.ToList());

    public static IListed<T>? TryAsListed<T>(this IEnumerable<T> source) => source switch
    {
        null => throw new ArgumentNullException(nameof(source)),
        IList<T> list => new List<T>(list),
        _ => null,
    };

    sealed class List<T> : IListed<T>
    {
        readonly IList<T> list;

        public List(IList<T> list) => this.list = list;

        public int Count => list.Count;

        public T this[int index] => list[index];
    }
}
