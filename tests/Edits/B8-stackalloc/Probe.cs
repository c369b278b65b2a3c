using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [Scratch.Hex(255), Scratch.Hex(10)];
}
