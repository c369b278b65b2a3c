public static class Probe
{
    public static IEnumerable<string> Answers() => [Game.B.Go(), Game.B.Deep(), Game.B.Held(), .. Game.B.Each()];
}
