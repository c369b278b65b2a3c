using Game;

public static class Probe
{
    private static World held = null!;

    public static void Setup() => held = new World();

    public static IEnumerable<string> Kept() => [held.Told()];

    public static IEnumerable<string> Answers() => [new World().Told(), $"{new World().Degrees}"];
}
