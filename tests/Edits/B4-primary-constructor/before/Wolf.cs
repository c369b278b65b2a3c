namespace Game;

public class Beast(string kind)
{
    public string Kind { get; } = kind;
}

public class Wolf(int age, string den) : Beast($"wolf of {den}")
{
    private readonly int years = age;

    public string Show() => $"{Kind}, {years}, {den}";
}
