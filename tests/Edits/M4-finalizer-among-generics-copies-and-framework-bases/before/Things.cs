using System.ComponentModel;

namespace Game;

public class Box<T>(T content)
{
    public T Content => content;

    public virtual string Show() => $"{content} 0";
}

public class Outer
{
    private sealed class Chest(int gold) : Box<int>(gold)
    {
        public override string Show() => $"chest {Content} 0";
    }

    public static Box<int> NewChest(int gold) => new Chest(gold);
}

public record Coin(string Face)
{
    public string Show() => $"{Face} 0";
}

public class File(string name) : IDisposable
{
    public string Show() => $"{name} 0";

    public File Copy() => (File)MemberwiseClone();

    public void Dispose() => GC.SuppressFinalize(this);

    public void Reopen() => GC.ReRegisterForFinalize(this);
}

public class Port(string name) : Component
{
    public string Show() => $"{name} 0";

    protected override void Dispose(bool disposing) => Log.Add($"{name} disposes {disposing} 0");
}

public class Faulty
{
    public static bool Fails { get; set; } = true;

    public Faulty(string name)
    {
        Name = name;
        if (Fails) throw new InvalidOperationException(name);
    }

    public string Name { get; }
}

public class Phoenix
{
    public static Phoenix? Last { get; set; }

    public string Show() => "phoenix 0";
}
