namespace Game;

public static class Words
{
    public static string Loud(string word) => word.ToUpperInvariant();

    public static object? Make() => new Orc();

    public static string Show(object? thing) => thing is Orc orc ? orc.Roar() : "no orc";
}
