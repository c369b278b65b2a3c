using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() =>
    [
        Guard.Run(() => { }),
        Guard.Run(() => throw new InvalidOperationException("bad one")),
        Guard.Run(() => throw new InvalidOperationException("no")),
        Guard.Run(() => throw new ArgumentException("x")),
    ];
}
