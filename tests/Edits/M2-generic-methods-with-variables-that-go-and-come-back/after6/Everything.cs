namespace Game;

public static class Everything
{
    public static Dictionary<string, Func<string>> All() => new()
    {
        ["gone"] = () => Gone.Say(4) + new Gone<string>("z").Say(2.5),
        ["comes"] = () => Stays.Comes(1),
        ["stays"] = () => Stays.Say("x"),
    };
}
