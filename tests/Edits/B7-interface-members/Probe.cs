using Game;

public static class Probe
{
    private static ICounter held = null!;

    public static void Setup() => held = ICounter.Create();

    public static IEnumerable<string> Kept() => [$"{held.Skip(2)}"];

    public static IEnumerable<string> Answers() => [$"{ICounter.Create().Next()} {ICounter.Create().Skip(3)}"];
}
