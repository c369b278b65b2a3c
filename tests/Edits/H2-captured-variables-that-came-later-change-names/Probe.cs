using Game;

public static class Probe
{
    private static readonly List<Func<int, string>> held = [];
    private static readonly Turns turns = new();

    public static void Setup()
    {
        held.Add(new Counter("a").Open(2));
        _ = new Counter("b").Serve(turns, 5);
    }

    public static IEnumerable<string> Kept() => [.. held.Select(add => add(1)), turns.Turn(3)];

    public static IEnumerable<string> Answers()
    {
        var (add, other) = (new Counter("c").Open(3), new Turns());
        _ = new Counter("d").Serve(other, 7);
        return [add(1), add(2), other.Turn(1), other.Turn(2), $"{new Counter("e").Folded(4).Result}"];
    }
}
