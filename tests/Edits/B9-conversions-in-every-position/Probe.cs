public static class Probe
{
    public static IEnumerable<string> Answers() => Game.Positions.All().Select(answer => answer());
}
