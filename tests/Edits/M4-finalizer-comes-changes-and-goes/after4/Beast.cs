namespace Game;

public class Beast(string name)
{
    private int age = 3;

    public string Name => $"{name} at {age}";

    public virtual string Speak() => $"{name} 4";
}

public class Wolf(string name) : Beast(name)
{
    private readonly List<string> prey = ["hare"];

    ~Wolf() => Log.Add($"{Name} leaves {string.Join('+', prey)}");

    public override string Speak() => $"{Name} howls 4";
}
