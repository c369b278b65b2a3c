using Game;

public static class Probe
{
    private static Func<int, int, int> larger = null!;
    private static Func<string, string> one = null!;

    public static void Setup()
    {
        larger = Pick.Larger;
        one = new Pick().One;
    }

    public static IEnumerable<string> Kept() => [$"{larger(1, 2)} {one("x")}"];

    public static IEnumerable<string> Answers() =>
    [
        new Pick().One(3) + new Pick().One("three"),
        $"{Pick.Larger(1, 2)} {Pick.Larger("a", "b")} {Pick.Larger(1.5, 0.5)}",
        string.Join(",", Pick.Map(new[] { 1, 2, 3 }, number => number * 10)) + string.Join(",", Pick.Map(new[] { "a" }, word => word.Length)),
        $"{Pick.Size<int>()} {Pick.Size<(byte, long)>()}",
    ];
}
