namespace Game;

public class Core
{
    public string Run() => "core!";

    public string Extra(string text, int times = 4) => string.Concat(Enumerable.Repeat(text, times));

    public int Level { get => Run().Length * 100; set => Set = value; }

    private static int Set { set => throw new InvalidOperationException($"{value}"); }
}
