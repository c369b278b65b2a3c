public static class Probe
{
    public static IEnumerable<string> Answers() => [Game.U.Go(), Game.U.Generic<int>(), Game.U.Defaulted()];
}
