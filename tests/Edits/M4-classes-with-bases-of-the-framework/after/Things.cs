namespace Game;

public class Row : List<int>
{
    private readonly List<string> names = ["a"];

    public string Show() => $"row {Count} {names.Count}";
}

public class Grid<T> : Dictionary<string, T[]>
{
    public T? Last { get; set; }

    private readonly T[] empty = new T[2];

    public string Show()
    {
        this["k"] = empty;
        return $"grid {Count} {Last} {empty.Length} {typeof(T).Name}";
    }
}

public class Fault(string text) : InvalidOperationException(text)
{
    private int times = 1;

    public virtual string Show() => $"{Message} {times++}";
}

public class DeepFault(string text) : Fault(text)
{
    protected string cause = "moon";

    public override string Show() => $"deep {base.Show()} {cause += "!"}";

    public object Copy() => MemberwiseClone();
}
