namespace Game;

public class Base(Func<string> tell)
{
    public Func<string> Told { get; } = tell;
}

public class Knight(string name, int level) : Base(() => $"{name} {level}")
{
    public Func<string> Cry { get; } = () => "ho";

    public static readonly Func<int, int> Scale = n => n * 2;

    public Knight(string name) : this(name, new Func<int>(() => name.Length + 1)())
    {
        Extra = () => name;
    }

    public Func<string> Extra { get; } = () => "none";
}

public class Page : Knight
{
    public Page(int age) : base($"page{age}", age)
    {
        var years = age;
        Later = () => $"{years} years";
    }

    public Func<string> Later { get; }
}
