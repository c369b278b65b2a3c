public static class Probe
{
    public static IEnumerable<string> Answers() => [Game.U.Group(), Game.U.Lambda(), Game.U.Nested(), Game.U.Chosen()];
}
