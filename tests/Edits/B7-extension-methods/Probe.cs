using Game;

public static class Probe
{
    private static Func<string> held = null!;

    public static void Setup() => held = "hey".Shout;

    public static IEnumerable<string> Kept() => [held()];

    public static IEnumerable<string> Answers()
    {
        var number = 1;
        number.Bump()++;
        return ["go".Shout(), $"{new[] { 1, 2, 3 }.Last()} {new List<string> { "a", "b", "c" }.Last(2)}", $"{number}"];
    }
}
