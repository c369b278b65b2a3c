namespace Game;

public static class Everything
{
    public static Dictionary<string, Func<string>> All() => new()
    {
        ["gone"] = () => "none",
        ["comes"] = () => "none",
        ["stays"] = () => Stays.Say("x"),
    };
}
