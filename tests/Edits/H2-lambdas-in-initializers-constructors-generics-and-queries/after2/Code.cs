namespace Game;

public class Forge<T>
{
    private static readonly Func<T?, string> Named = value => $"static {value} three";
    private readonly Func<string> field = () => "field three";
    private readonly Func<string> other;

    static Forge()
    {
        var start = 7;
        Counted = () => $"counted {start++} three";
    }

    public Forge(string name, int size)
    {
        other = () => $"{name} three {size}";
        All.Add(other);
        All.Add(() => $"late {name} three");
    }

    public static Func<string> Counted { get; }

    public List<Func<string>> All { get; } = new() { () => "property three", () => typeof(T).Name + " three" };

    public IEnumerable<string> Tell(T? value) => [field(), other(), Named(value), Counted(), .. All.Select(one => one())];

    public Func<TOther, IEnumerable<string>> Query<TOther>(IEnumerable<T> source) => other =>
        from item in source
        let text = $"{item} {typeof(TOther).Name} three"
        where text.Length > 1
        orderby text descending
        select $"{text} {other}";

    public static Func<string> Cached() => static () => "cached three";

    public static Func<T, string> Group() => Convert;

    private static string Convert(T value) => $"group {value} three";
}
