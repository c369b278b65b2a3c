namespace Game;

public class Ship(string name)
{
    public string Name => name;

    ~Ship() => Log.Add($"{name} sinks 0");

    public virtual string Show() => $"{name} 0";
}

public class Sloop(string name) : Ship(name)
{
    public override string Show() => $"sloop {Name} 0";
}

public sealed class Cutter(string name) : Sloop(name)
{
    ~Cutter() => Log.Add($"{Name} is cut 0");
}
