public static class Probe
{
    public static IEnumerable<string> Answers() => [Use.Go()];
}
