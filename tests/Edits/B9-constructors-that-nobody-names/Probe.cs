public static class Probe
{
    public static IEnumerable<string> Answers() => [Game.U.Implicit(), Game.U.Explicit(), Game.U.Primary(), Game.U.Typed(), Game.U.Generic(), Game.U.Attributeless(), Game.U.Argument()];
}
