public static class Probe
{
    public static IEnumerable<string> Answers() => [new Game.Leaf().Go(), new Game.Leaf.Within().Go(), Game.Leaf.Shared(), Game.Elsewhere.Go()];
}
