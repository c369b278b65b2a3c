using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [Score.Total([3, 4, 5]), Score.Total([2, 3])];
}
