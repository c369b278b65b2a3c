namespace Game;

public class Beast(string name)
{
    public string Name => name;

    ~Beast() => Log.Add($"{Name} rests");

    public virtual string Speak() => $"{name} 2";
}

public class Wolf(string name) : Beast(name)
{
    private readonly List<string> prey = ["hare"];

    ~Wolf() => Log.Add($"{Name} leaves {string.Join('+', prey)}");

    public override string Speak() => $"{Name} howls 2";
}
