namespace Game;

public static class Everything
{
    public static Dictionary<string, Func<string>> All() => new()
    {
        ["gone"] = () => Gone.Say(1) + new Gone<string>("z").Say(2.5),
        ["comes"] = () => Stays.Comes("c"),
        ["stays"] = () => Stays.Say("x"),
    };
}
