using Game;

public static class Probe
{
    private static readonly Forge<string> held = new("axe", 3);
    private static readonly Func<int, IEnumerable<string>> query = held.Query<int>(["a", "b"]);
    private static readonly Func<string> cached = Forge<string>.Cached();
    private static readonly Func<string, string> group = Forge<string>.Group();

    public static IEnumerable<string> Answers()
    {
        var forge = new Forge<int>("pick", 4);
        return [.. forge.All.Select(one => one()), .. forge.Query<string>([1, 2])("z"), Forge<int>.Cached()(), Forge<int>.Group()(4)];
    }

    public static IEnumerable<string> Kept() => [.. held.Tell("x"), .. query(9), cached(), group("z")];
}
