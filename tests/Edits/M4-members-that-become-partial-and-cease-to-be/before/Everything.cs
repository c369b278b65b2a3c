namespace Game;

public static class Everything
{
    private static readonly Part early = new(7);

    public static Dictionary<string, Func<string>> All() => new()
    {
        ["event"] = () => new Part(5).Fire() + Fired(early),
        ["property"] = () => new Part(3) { Name = "n" }.Name + new Part(4)[1],
        ["made"] = () => new Part(3).Number + "",
        ["late"] = () => new Part(2).Late() + Late(early),
        ["generic"] = () => new Part<int>(3).Say() + new Part<string>("s").Say(),
    };

    private static string Fired(Part part) { var said = ""; void Add() => said += "x"; part.Fired += Add; part.Go(); part.Fired -= Add; part.Go(); return said; }

    private static string Late(Part part) => part.Late();
}
