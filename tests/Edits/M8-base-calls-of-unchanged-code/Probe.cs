using Game;

public static class Probe
{
    private static readonly E Old = new();

    public static void Setup() => Old.M();

    public static IEnumerable<string> Answers() => [new E().M(), new E().Later(), string.Join(",", new E().Each()), new E().Wait().Result, new F().M(), new F().Group()];

    public static IEnumerable<string> Kept() => [Old.M(), Old.Later(), string.Join(",", Old.Each())];
}
