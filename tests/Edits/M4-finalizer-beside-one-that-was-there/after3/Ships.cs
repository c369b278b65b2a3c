namespace Game;

public class Ship(string name)
{
    public string Name => name;

    ~Ship() => Log.Add($"{name} sinks 3");

    public virtual string Show() => $"{name} 3";
}

public class Sloop(string name) : Ship(name)
{
    public override string Show() => $"sloop {Name} 3";
}

public sealed class Cutter(string name) : Sloop(name)
{
    ~Cutter() => Log.Add($"{Name} is cut 3");
}

public sealed class Yawl(string name) : Sloop(name);

public sealed class Brig(string name) : Ship(name);
