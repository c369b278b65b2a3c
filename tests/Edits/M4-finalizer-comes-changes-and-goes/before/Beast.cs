namespace Game;

public class Beast(string name)
{
    public string Name => name;

    public virtual string Speak() => $"{name} 0";
}

public class Wolf(string name) : Beast(name)
{
    public override string Speak() => $"{Name} howls 0";
}
