namespace Game;

public class Beast(string name)
{
    public string Name => name;

    public virtual string Speak() => $"{name} 5";
}

public class Wolf(string name) : Beast(name)
{
    public override string Speak() => $"{Name} howls 5";
}
