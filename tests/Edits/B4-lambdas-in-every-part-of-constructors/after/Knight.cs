namespace Game;

public class Base(Func<string> tell)
{
    public Func<string> Told { get; } = tell;
}

public class Knight(string name, int level) : Base(() => $"{level}: {name}")
{
    public Func<string> Cry { get; } = () => "hey";

    public static readonly Func<int, int> Scale = n => n * 3;

    public Knight(string name) : this(name, new Func<int>(() => name.Length + 10)())
    {
        Extra = () => name + "!";
    }

    public Func<string> Extra { get; } = () => "none";
}

public class Page : Knight
{
    public Page(int age) : base($"page{age}", age)
    {
        var years = age;
        Later = () => $"{years} summers";
    }

    public Func<string> Later { get; }
}
