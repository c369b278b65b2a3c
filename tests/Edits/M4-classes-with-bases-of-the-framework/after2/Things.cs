namespace Game;

public class Row : List<int>
{
    public string Show() => $"row {Count} short";
}

public class Grid<T> : Dictionary<string, T[]>
{
    public string Show() => $"grid {Count} short";
}

public class Fault(string text) : InvalidOperationException(text)
{
    private int times = 1;

    public virtual string Show() => $"{Message} {times++}";
}

public class DeepFault(string text) : Fault(text)
{
    public override string Show() => $"deep {base.Show()}";

    public object Copy() => MemberwiseClone();
}
