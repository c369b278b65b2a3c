public static class Probe
{
    private static readonly G.I Old = new G.C();

    public static void Setup() => Old.M();

    public static IEnumerable<string> Answers() => [G.U.Go()];

    public static IEnumerable<string> Kept() => [Old.M().ToString()];
}
