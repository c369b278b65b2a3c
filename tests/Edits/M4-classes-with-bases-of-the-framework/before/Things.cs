namespace Game;

public class Row : List<int>
{
    public string Show() => $"row {Count}";
}

public class Grid<T> : Dictionary<string, T[]>
{
    public string Show() => $"grid {Count}";
}

public class Fault(string text) : InvalidOperationException(text)
{
    public virtual string Show() => Message;
}

public class DeepFault(string text) : Fault(text)
{
    public override string Show() => "deep " + base.Show();

    public object Copy() => MemberwiseClone();
}
