using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => Enumerable.Range(0, 7).Select(number => $"{number} {new Parity().Of(number)}");
}
