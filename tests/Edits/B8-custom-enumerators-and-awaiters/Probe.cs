using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [Use.Loop(), $"{Use.Wait().Result}"];
}
