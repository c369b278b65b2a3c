namespace Game;

public class Beast(string name)
{
    public string Name => name;

    ~Beast() => Log.Add($"{Name} rests again");

    public virtual string Speak() => $"{name} 6";
}

public class Wolf(string name) : Beast(name)
{
    ~Wolf() => Log.Add($"{Name} leaves again");

    public override string Speak() => $"{Name} howls 6";
}

public class Cub(string name) : Wolf(name)
{
    ~Cub() => Log.Add($"{Name} plays no more");
}
