namespace Farm;

public partial class Store<TKey, TItem>(string label) where TKey : notnull
{
    private readonly Dictionary<TKey, Shelf<TItem>> shelves = [];

    public Shelf<TItem> At(TKey key) => shelves.TryGetValue(key, out var shelf) ? shelf : shelves[key] = new Shelf<TItem>(new Bottom(label));

    public virtual string Show() => $"{label}: {string.Join(", ", shelves.Select(pair => $"{pair.Key}={pair.Value.Show()}"))}";

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
        public virtual string Show() => $"{mark} of {shelf.Show()}";
    }
}
