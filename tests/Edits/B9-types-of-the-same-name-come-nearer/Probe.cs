public static class Probe
{
    public static IEnumerable<string> Answers() => [Game.World.U.Go(), Game.World.U.Made(null), Game.World.U.Said(), new Game.World.Inner().Go()];
}
