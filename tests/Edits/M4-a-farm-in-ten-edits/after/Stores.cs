namespace Farm;

public partial class Store<TKey, TItem>(string label) where TKey : notnull
{
    private readonly Dictionary<TKey, Shelf<TItem>> shelves = [];

    private readonly Dictionary<TKey, int> asked = new() { };
    private readonly Func<TKey, string> name = key => typeof(TKey).Name + key;

    public Shelf<TItem> At(TKey key)
    {
        asked[key] = asked.GetValueOrDefault(key) + 1;
        return Find(key);
    }

    private Shelf<TItem> Find(TKey key) => shelves.TryGetValue(key, out var shelf) ? shelf : shelves[key] = new Shelf<TItem>(new Bottom(label));

    public virtual string Show() => $"{label}: {string.Join(", ", shelves.Select(pair => $"{name(pair.Key)}={pair.Value.Show()} asked {asked.GetValueOrDefault(pair.Key)}"))}";

    private sealed class Bottom(string of) : IFloor
    {
        public string Name => "floor of " + of;
    }
}

public interface IFloor
{
    string Name { get; }
}

public class Shelf<T>(IFloor floor)
{
    private readonly List<T> items = [];

    public void Put(T item) => items.Add(item);

    public virtual string Show() => $"{floor.Name}({string.Join(' ', items)})";

    public class Slot<TMark>(Shelf<T> shelf, TMark mark)
    {
        private readonly List<(TMark, T?)> seen = [(default!, default)];

        public virtual string Show() => $"{mark} {seen.Count} {seen[0]} of {shelf.Show()}";
    }
}
