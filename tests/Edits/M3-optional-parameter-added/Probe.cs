using Game;

public static class Probe
{
    private static Func<int> held = null!;

    public static void Setup() => held = new Orc(3).Later();

    public static IEnumerable<string> Kept() => [$"{held()}"];

    public static IEnumerable<string> Answers()
    {
        var orc = new Orc(4);
        return [$"{orc.Hit()} {orc.Later()()}", string.Join(",", orc.Many())];
    }
}
