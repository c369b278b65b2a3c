using Game;

public static class Probe
{
    private static readonly Turns held = new();

    public static void Setup()
    {
        foreach (var loop in Loops.All) loop(held);
    }

    public static IEnumerable<string> Kept() => held.Next();

    public static IEnumerable<string> Answers()
    {
        var turns = new Turns();
        foreach (var loop in Loops.All) loop(turns);
        return turns.Next();
    }
}
