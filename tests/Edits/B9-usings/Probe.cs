public static class Probe
{
    public static IEnumerable<string> Answers() => [Game.U.Go(), Game.U.Next(), Game.U.Untouched(), Game.V.Go(null), Game.V.Typed(1)];
}
