using Game;

public static class Probe
{
    private static readonly List<Func<string>> held = [];

    public static void Setup() => held.Add(new Orc("Grom").Meet(new Orc("Thrall"), 3));

    public static IEnumerable<string> Kept() => held.Select(made => made());

    public static IEnumerable<string> Answers() => [new Orc("Grom").Meet(new Orc("Thrall"), 4)(), new Orc("Grom").Meet("a tree", 4)()];
}
