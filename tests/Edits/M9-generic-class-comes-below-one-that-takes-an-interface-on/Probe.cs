using Game;

public static class Probe
{
    private static readonly Circle held = new(9);

    public static IEnumerable<string> Kept() => Shapes.Drawn(held);

    public static IEnumerable<string> Answers() => Shapes.Drawn(new Circle(8));
}
