using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() =>
    [
        .. new object?[] { null, new Circle(15), new Circle(2), new Box(2, 2), new Box(1, 2), 5, -5, 7L, new[] { 1, 2, 3 }, "abc", "long", 'c' }
            .Select(Judge.Of),
    ];
}
