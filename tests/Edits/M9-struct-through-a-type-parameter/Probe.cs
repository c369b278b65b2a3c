using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [Use.Run(new Counter()), Use.Run(new Boxed())];
}
