using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [$"{Fast.Twice(4)} {Fast.Loop(5)}", Fast.Locked(null), $"{Fast.ThroughNative(1)}"];
}
