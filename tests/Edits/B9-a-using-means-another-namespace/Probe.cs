public static class Probe
{
    public static IEnumerable<string> Answers() => [Game.U.Go(), Game.Chained.Go()];
}
