namespace Game;

public class Ship(string name)
{
    private readonly List<string> crew = [.. new[] { "ann", "bo" }];

    public string Name => name;

    ~Ship() => Log.Add($"{name} sinks with {string.Join('+', crew)} 1");

    public virtual string Show() => $"{name} 1";
}

public class Sloop(string name) : Ship(name)
{
    private string Flag { get; } = Flags.Next();

    ~Sloop() => Log.Add($"{Flag} falls 1");

    public override string Show() => $"sloop {Name} 1";
}

public sealed class Cutter(string name) : Sloop(name)
{
    ~Cutter() => Log.Add($"{Name} is cut 1");
}

public sealed class Yawl(string name) : Sloop(name);

public sealed class Brig(string name) : Ship(name)
{
    ~Brig() => Log.Add($"brig {Name} 1");
}

public static class Flags
{
    public static string Next() => "red";
}
