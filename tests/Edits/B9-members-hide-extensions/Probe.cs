public static class Probe
{
    public static IEnumerable<string> Answers() => [Game.Play.U.Go(), Game.Play.U.Held()];
}
