using Game;

public static class Probe
{
    private static readonly List<IMove> Old = [new Car(), new Boat()];

    public static void Setup() => Old[0].ToString();

    public static IEnumerable<string> Answers() => [Use.All([new Car(), new Boat()])];

    public static IEnumerable<string> Kept() => [Use.All(Old)];
}
