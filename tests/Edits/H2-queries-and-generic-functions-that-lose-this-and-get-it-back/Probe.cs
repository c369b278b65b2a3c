using Game;

public static class Probe
{
    private static readonly List<Forge> forges = [];

    public static void Setup() => forges.Add(new("ann", "iron"));

    public static IEnumerable<string> Answers() => All(new("bob", "gold"));

    public static IEnumerable<string> Kept()
    {
        var shown = forges.SelectMany(All).ToList();
        forges.Add(new($"joe{forges.Count}", "tin"));
        return shown;
    }

    private static IEnumerable<string> All(Forge forge)
    {
        var heat = 4;
        return [forge.Showing(ref heat, "hot", [1, 2]), string.Join(", ", forge.Queried), .. forge.Held.Select(held => held(heat))];
    }
}
