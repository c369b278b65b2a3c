using Game;

public static class Probe
{
    private static Func<string, string> lengths = null!;
    private static Func<int, string> halves = null!;
    private static Func<int, string> name = null!;

    public static void Setup()
    {
        lengths = Memo.Of<string, int>(text => text.Length);
        halves = Memo.Of<int, double>(number => number / 2.0);
        name = Memo.Name<int>();
        lengths("four");
    }

    public static IEnumerable<string> Kept() => [lengths("four"), halves(3), name(1)];

    public static IEnumerable<string> Answers() => [Memo.Of((string text) => text)("x"), Memo.Name<byte>()(2)];
}
