public static class Probe
{
    public static IEnumerable<string> Answers() => [Game.U.Equal(), Game.U.Tuples(), Game.U.Both(), Game.U.Sum(), Game.U.Steps(), Game.U.Grown()];
}
