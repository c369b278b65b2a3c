using Game;

public static class Probe
{
    private static Func<int, bool> held = null!;

    public static void Setup() => held = (Func<int, bool>)Filter.Make(5);

    public static IEnumerable<string> Kept() => [$"{held(4)} {held(6)}"];

    public static IEnumerable<string> Answers() =>
        [Filter.Make(3) switch { Func<int, bool> one => $"one {one(2)}", Func<string, int, bool> two => $"two {two("abc", 1)}", _ => "other" }];
}
