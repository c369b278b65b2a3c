using Game;

public static class Probe
{
    private static Func<int, string>[] held = null!;

    public static void Setup()
    {
        var bell = new Bell();
        held = [n => $"{bell.Deep(1)(2)()}" + n, .. bell.Both(7), bell.Step(10), bell.Loop(3)[1]];
    }

    public static IEnumerable<string> Kept() => held.Skip(1).Select(one => one(4));

    public static IEnumerable<string> Answers()
    {
        var bell = new Bell();
        return [$"{bell.Deep(1)(2)()}", .. bell.Both(5).Select(one => one(6)), bell.Step(2)(3), .. bell.Loop(4).Select(one => one(5))];
    }
}
