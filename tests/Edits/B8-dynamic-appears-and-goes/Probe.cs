using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [Sum.Of(1, 2), Sum.Of("x", "y"), Sum.Of(1.5, 2)];
}
