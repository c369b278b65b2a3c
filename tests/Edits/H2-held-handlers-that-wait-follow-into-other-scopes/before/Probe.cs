using Game;

public static class Probe
{
    private static readonly List<Func<string, Task<string>>> held = [];
    private static readonly List<Func<IEnumerable<int>>> counters = [];

    public static void Setup()
    {
        held.AddRange(new World("w", ["inn", "cave"]).All);
        counters.AddRange(World.Counters(1));
    }

    public static IEnumerable<string> Kept() => [.. held.Select(say => say("a b").GetAwaiter().GetResult()), .. counters.Select(count => string.Join(' ', count()))];

    public static IEnumerable<string> Answers() => [.. new World("v", ["hall"]).All.Select(say => say("c d").GetAwaiter().GetResult()), .. World.Counters(5).Select(count => string.Join(' ', count()))];
}
