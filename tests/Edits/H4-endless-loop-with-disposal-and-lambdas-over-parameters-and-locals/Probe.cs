using Game;

public static class Probe
{
    private static readonly Room room = new();
    private static Task serving = null!;

    public static void Setup() => serving = room.ServeAsync("hall", 3);

    public static IEnumerable<string> Answers()
    {
        var fresh = new Room();
        _ = fresh.ServeAsync("attic", 1);
        return [fresh.Ask("a"), fresh.Ask("end")];
    }

    public static IEnumerable<string> Kept() => [room.Ask("a"), room.Ask("b")];

    public static void Teardown()
    {
        room.Ask("end");
        serving.Wait();
    }
}
