namespace Game;

public class Beast(string name)
{
    public string Name => name;

    ~Beast() => Log.Add($"{Name} rests");

    public virtual string Speak() => $"{name} 1";
}

public class Wolf(string name) : Beast(name)
{
    public override string Speak() => $"{Name} howls 1";
}
