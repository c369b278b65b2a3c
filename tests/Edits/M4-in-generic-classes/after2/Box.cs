namespace Game;

public class Base<T> where T : notnull
{
    protected List<T> items = [];

    protected T? first = default;

    protected string tag = "t" + typeof(T).Name;

    public virtual string Show() => $"{tag} {items.GetType().GetGenericArguments()[0].Name} {first is null}";

    public class Inner<U>
    {
        private Dictionary<T, U> map = Make<U>();

        public string Show() => $"{map.GetType().GetGenericArguments()[0].Name} {map.GetType().GetGenericArguments()[1].Name} {map.Count}!";
    }

    private static Dictionary<T, V> Make<V>() => new();
}

public class Box<T, U> : Base<U[]> where T : notnull
{
    public (T? Key, U? Value) Pair { get; set; } = (default, default);

    private readonly Func<T, string> name = value => $"<{value}>";

    public override string Show() => $"{base.Show()} {Pair} {name(Pair.Key!)} {items.Count}";
}

public class Last : Box<string, int>
{
    private int count = 7;

    public override string Show()
    {
        items.Add([count++]);
        Pair = ("k", count);
        return base.Show();
    }
}
