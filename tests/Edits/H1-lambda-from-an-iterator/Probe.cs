using Game;

public static class Probe
{
    private static List<Func<string>> held = null!;

    public static void Setup() => held = [.. Rooms.All(["hall", "cave"])];

    public static IEnumerable<string> Kept() => held.Select(room => room());

    public static IEnumerable<string> Answers() => Rooms.All(["den"]).Select(room => room());
}
