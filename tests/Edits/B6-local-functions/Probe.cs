using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [new Maze(5).Walk(1), new Maze(0).Walk(0)];
}
