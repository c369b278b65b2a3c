namespace Game;

public class Core
{
    public string Run() => "CORE";

    public string Extra(string text, int times = 2) => string.Concat(Enumerable.Repeat(text, times));

    public int Level { get => Run().Length; set => Set = value; }

    private static int Set { set => throw new InvalidOperationException($"{value}"); }
}
