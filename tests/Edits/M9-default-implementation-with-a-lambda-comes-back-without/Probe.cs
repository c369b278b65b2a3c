using Game;

public static class Probe
{
    private static IShape held = null!;

    public static void Setup() => held = new Square();

    public static IEnumerable<string> Answers() => [Show(new Square())];

    public static IEnumerable<string> Kept() => [Show(held)];

    private static string Show(IShape shape) => $"{shape.Twice(3)} {shape.Name(2)}";
}
