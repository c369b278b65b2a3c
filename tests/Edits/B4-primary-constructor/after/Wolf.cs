namespace Game;

public class Beast(string kind)
{
    public string Kind { get; } = kind + "!";
}

public class Wolf(int age, string den) : Beast($"old wolf ({age}) of {den}")
{
    private readonly int years = age * 7;

    public string Show() => $"{years}, {den}, {Kind}";
}
