using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [Show.Of(new Box<int>(3)), Show.Of(new Box<string>("s")), Show.Of(new Box<List<int>>([1, 2]))];
}
