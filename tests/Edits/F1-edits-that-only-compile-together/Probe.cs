using Game;

public static class Probe
{
    private static Server held = null!;

    public static void Setup() => held = new Server();

    public static IEnumerable<string> Kept() => [held.Handle(" hi ")];

    public static IEnumerable<string> Answers() => [new Server().Handle(" you ")];
}
