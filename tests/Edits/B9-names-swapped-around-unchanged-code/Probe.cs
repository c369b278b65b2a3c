public static class Probe
{
    public static IEnumerable<string> Answers() => [$"{new Game.Pair<int, string>().Kinds()} {new Game.Grid()[10, 3]}", new Game.Pair<int, string>.Inner().Kinds(), Game.Named.Go()];
}
