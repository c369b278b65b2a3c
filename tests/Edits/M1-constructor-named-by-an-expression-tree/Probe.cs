public static class Probe
{
    public static IEnumerable<string> Answers() => [G.Use.Go()];
}
