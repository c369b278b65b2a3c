using System.ComponentModel;

namespace Game;

public class Box<T>(T content)
{
    private readonly Type type = typeof(T);

    ~Box() => Log.Add($"{type.Name} box {Content} ends");

    public T Content => content;

    public virtual string Show() => $"{content} 2";
}

public class Outer
{
    private sealed class Chest(int gold) : Box<int>(gold)
    {
        ~Chest() => Log.Add($"chest {Content} rots");

        public override string Show() => $"chest {Content} 2";
    }

    public static Box<int> NewChest(int gold) => new Chest(gold);
}

public record Coin(string Face)
{
    ~Coin() => Log.Add($"{Face} melts");

    public string Show() => $"{Face} 2";
}

public class File(string name) : IDisposable
{
    public string Show() => $"{name} 2";

    public File Copy() => (File)MemberwiseClone();

    public void Dispose() => GC.SuppressFinalize(this);

    public void Reopen() => GC.ReRegisterForFinalize(this);
}

public class Port(string name) : Component
{
    public string Show() => $"{name} 2";

    protected override void Dispose(bool disposing) => Log.Add($"{name} disposes {disposing} 2");
}

public class Faulty
{
    public static bool Fails { get; set; } = true;

    public Faulty(string name)
    {
        Name = name;
        if (Fails) throw new InvalidOperationException(name);
    }

    ~Faulty() => Log.Add($"{Name} was faulty");

    public string Name { get; }
}

public class Phoenix
{
    public static Phoenix? Last { get; set; }

    ~Phoenix()
    {
        Log.Add("phoenix burns twice");
        Last = this;
    }

    public string Show() => "phoenix 2";
}
