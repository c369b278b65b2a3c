namespace Game;

public class Row : List<int>
{
    private readonly List<string> names = ["a", "b"];

    public string Show() => $"row {Count} {names.Count}";
}

public class Grid<T> : Dictionary<string, T[]>
{
    private readonly T[] empty = new T[3];

    public string Show() => $"grid {Count} {empty.Length}";
}

public class Fault(string text) : InvalidOperationException(text)
{
    private int times = 1;

    public virtual string Show() => $"{Message} {times++}";
}

public class DeepFault(string text) : Fault(text)
{
    protected string cause = "sun";

    public override string Show() => $"deep {base.Show()} {cause += "!"}";

    public object Copy() => MemberwiseClone();
}
