namespace Game;

public class Base(Func<string> tell)
{
    public Func<string> Told { get; } = tell;
}

public class Knight(string name, int level) : Base(() => $"{level}- {name}")
{
    public Func<string> Cry { get; } = () => /* loud */ "hoy";

    public static readonly Func<int, int> Scale = n => n * 5;

    public Knight(string name) : this(name, new Func<int>(() => name.Length /* more */ + 20)())
    {
        Extra = () => name /* ! */ + "?";
    }

    public Func<string> Extra { get; } = () => "none";
}

public class Page : Knight
{
    public Page(int age) : base($"page{age}", age)
    {
        var years = age;
        Later = () => $"{years} winters";
    }

    public Func<string> Later { get; }
}
