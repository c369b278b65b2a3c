public static class Probe
{
    public static IEnumerable<string> Answers() => [Game.Trip.Run(3).GetAwaiter().GetResult()];
}
