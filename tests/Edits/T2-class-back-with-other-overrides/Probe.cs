public static class Probe
{
    private static readonly List<G.Beast> Old = [];

    public static void Setup() => Old.Add(G.Zoo.First());

    public static IEnumerable<string> Answers() => [G.Zoo.Go()];

    public static IEnumerable<string> Kept() => Old.Select(one => one.Speak() + one.Eat());
}
