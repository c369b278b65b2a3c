namespace Farm;

public static class Count
{
    public static int Next() => ++last;

    private static int last = 10;
}

public partial class Store<TKey, TItem>(string label) where TKey : notnull
{
    private readonly Dictionary<TKey, Shelf<TItem>> shelves = [];

    [Molt.WasNamed("asked")]
    private readonly Dictionary<TKey, int> counts = new() { };
    private readonly Func<TKey, string> name = key => typeof(TKey).Name + key;

    public Shelf<TItem> At(TKey key)
    {
        counts[key] = counts.GetValueOrDefault(key) + 1;
        return Find(key);
    }

    private Shelf<TItem> Find(TKey key) => shelves.TryGetValue(key, out var shelf) ? shelf : shelves[key] = new Shelf<TItem>(new Bottom(label));

    public virtual string Show() => $"{label} {Kind}: {string.Join(", ", shelves.Select(pair => $"{name(pair.Key)}={pair.Value.Show()} asked {counts.GetValueOrDefault(pair.Key)}"))}";

    private static readonly string Kind = $"{typeof(TKey).Name}/{typeof(TItem).Name}";

    private sealed class Bottom(string of) : IFloor
    {
        string IFloor.Name => "explicit floor of " + of;

        public string Deep => "own deep " + of;
    }
}

public interface IFloor
{
    string Name { get; }

    string Deep => "deep " + Name;
}

public class Shelf<T>(IFloor floor)
{
    private readonly List<T> items = [];

    public void Put(T item) => items.Add(item);

    public virtual string Show() => $"{floor.Deep}({string.Join(' ', items)})";

    public class Slot<TMark>(Shelf<T> shelf, TMark mark)
    {
        private readonly List<(TMark, T?)> seen = [(default!, default)];

        public virtual string Show() => $"{mark} {seen.Count} {seen[0]} of {shelf.Show()}";
    }
}
