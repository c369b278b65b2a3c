namespace Game;

public class Inn(string name, int beds)
{
    public int Size { get; } = beds;

    public string Show() => $"{name} of {Size}";

    public bool IsNamed { get; } = name.Length > 0;
}
