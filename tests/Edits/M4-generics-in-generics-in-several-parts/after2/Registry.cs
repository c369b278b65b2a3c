namespace Game;

public partial class Registry<TKey> where TKey : notnull
{
    public TKey First;

    public Registry(TKey first) => First = first;
    private readonly Dictionary<TKey, List<TKey>> known = new() { };
    private Func<TKey, string> name = key => $"[{key}]";

    public string Show() => $"{First} {known.Count} {name(First)}";

    public partial class Shelf<TItem> where TItem : new()
    {
        public Registry<TKey>? Home;
        private readonly List<(TKey?, TItem)> pairs = [(default, new TItem())];
        private static int made = typeof(TKey).Name.Length * 100 + typeof(TItem).Name.Length;
        private TItem?[] items = [new(), new(), new()];

        public string Tell() => $"shelf of {(Home is null ? "nobody" : Home.First.ToString())} {pairs.Count} {made > 0} {items.Length} {tag}";

        public class Box : Shelf<TItem>
        {
            public string Inner() => Tell() + other;
        }
    }
}
