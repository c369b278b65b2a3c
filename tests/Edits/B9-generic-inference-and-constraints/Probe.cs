public static class Probe
{
    public static IEnumerable<string> Answers() => [Game.U.Go(), Game.U.Pick(), Game.U.Chain()];
}
