namespace Game;

public static class Everything
{
    public static Dictionary<string, Func<string>> All() => new()
    {
        ["gone"] = () => Gone.Say("s") + new Gone<int>(2).Say("a"),
        ["comes"] = () => Stays.Comes(1),
        ["stays"] = () => Stays.Say("x"),
    };
}
