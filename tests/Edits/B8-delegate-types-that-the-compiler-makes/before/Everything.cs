namespace Game;

public static class Everything
{
    public static Dictionary<string, Func<string>> All()
    {
        Dictionary<string, Func<string>> all = new()
        {
            ["groups"] = () => Groups.First()("a") + Groups.Second()("b"),
            ["generic"] = () => Boxed<int>.Group()(3) + Boxed<string>.Group()("x") + Boxed<string>.Both<int>()("y", 4),
            ["natural"] = Natural.Say,
            ["natural2"] = Natural.Other,
            ["natural3"] = Elsewhere.Say,
            ["boxednatural"] = () => Boxed<int>.Natural(4) + Boxed<string>.Natural("q"),
            ["kept"] = () => Natural.Reused(),
        };
        return all;
    }
}
