using Game;

public static class Probe
{
    private static Func<int> bump = null!;
    private static Func<char, string> frame = null!;

    public static void Setup()
    {
        bump = new Mark(1).Bump;
        frame = Marks.Framer("x");
    }

    public static IEnumerable<string> Kept() => [$"{bump()} {bump()} {frame('|')}"];

    public static IEnumerable<string> Answers()
    {
        var mark = new Mark(5);
        mark.Bump();
        Func<string> show = mark.Show;
        return [show(), "y".Frame('-')];
    }
}
