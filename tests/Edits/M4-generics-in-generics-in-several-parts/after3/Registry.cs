namespace Game;

public partial class Registry<TKey> where TKey : notnull
{
    public TKey First;

    public Registry(TKey first) => First = first;
    private readonly Dictionary<TKey, List<TKey>> known = new() { };
    private Func<TKey, string> name = key => $"<{key}>";
    public int Count { get; private set; } = Numbers.Next;

    public string Show() => $"{First} {known.Count} {name(First)} {Count++}";

    public partial class Shelf<TItem> where TItem : new()
    {
        public Registry<TKey>? Home;
        private readonly List<(TKey?, TItem)> pairs = [(default, new TItem())];
        private static int made = typeof(TKey).Name.Length * 100 + typeof(TItem).Name.Length;
        private TItem?[] items = [new(), new()];

        public string Tell() => $"shelf of {(Home is null ? "nobody" : Home.First.ToString())} {pairs.Count} {pairs[0]} {made} {items.Length}";

        public class Box : Shelf<TItem>
        {
            public string Inner() => Tell();
        }
    }
}
