using Game;

public static class Probe
{
    private static Func<int, string> held = null!;

    public static void Setup() => held = new[] { 3, 1, 2 }.Top;

    public static IEnumerable<string> Kept() => [held(2)[2..]];

    public static IEnumerable<string> Answers() =>
        [new[] { 5, 4, 6 }.Top(2)[2..], $"{new[] { "b", "a", "c" }.IsSmall} {new[] { 1 }.IsSmall}", "x".Other()];
}
