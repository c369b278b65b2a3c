using Game;

public static class Probe
{
    private static readonly List<Func<int, int>> held = [];

    public static void Setup() => held.AddRange([Making.Captures(3), Making.CapturesNothing(3), Making.CapturesThis(3)]);

    public static IEnumerable<string> Kept() => held.Select(made => $"{made(10)}");

    public static IEnumerable<string> Answers() => [$"{Making.Captures(4)(10)}", $"{Making.CapturesNothing(4)(10)}", $"{Making.CapturesThis(4)(10)}"];
}
