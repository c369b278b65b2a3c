using Game;

public static class Probe
{
    private static Parse parse = null!;
    private static Join join = null!;

    public static void Setup()
    {
        parse = Hooks.Parser(16);
        join = Hooks.Joiner();
    }

    public static IEnumerable<string> Kept()
    {
        var count = 1;
        var done = parse("1f", out var number, ref count);
        return [$"{done} {number} {count} {join("a", "b")}"];
    }

    public static IEnumerable<string> Answers()
    {
        var count = 0;
        return [$"{Hooks.Parser(2)("1111", out var number, ref count)} {number} {count} {Hooks.Optional()(5, 3)}"];
    }
}
