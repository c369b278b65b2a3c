using Game;

public static class Probe
{
    private static Func<string> held = null!;

    public static void Setup()
    {
        var door = new Door();
        door.Add("Sam");
        held = door.Knocks[0];
    }

    // Whether the lambda that came back counts as the held one's successor is open: either way the held one can be called.
    public static IEnumerable<string> Kept() => [held()[..3]];

    public static IEnumerable<string> Answers()
    {
        var door = new Door();
        door.Add("Pip");
        return [.. door.Knocks.Select(knock => knock())];
    }
}
