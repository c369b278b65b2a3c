using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [Plan.Next(7), Plan.Next(8)];
}
