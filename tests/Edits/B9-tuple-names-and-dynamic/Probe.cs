public static class Probe
{
    public static IEnumerable<string> Answers() => [Game.U.Go(), Game.U.Listed(), Game.U.Late(), Game.U.Asked(), Game.U.Own((1, 2))];
}
