namespace Game;

public class Ship(string name)
{
    private readonly List<string> crew = [.. new[] { "ann", "bo" }];

    public string Name => $"{name} of {crew.Count}";

    public virtual string Show() => $"{name} 2";
}

public class Sloop(string name) : Ship(name)
{
    private string Flag { get; } = Flags.Next();

    ~Sloop() => Log.Add($"{Flag} falls 2");

    public override string Show() => $"sloop {Name} 2";
}

public sealed class Cutter(string name) : Sloop(name);

public sealed class Yawl(string name) : Sloop(name)
{
    ~Yawl() => Log.Add($"yawl {Name} 2");
}

public sealed class Brig(string name) : Ship(name)
{
    ~Brig() => Log.Add($"brig {Name} 2");
}

public static class Flags
{
    public static string Next() => "red";
}
