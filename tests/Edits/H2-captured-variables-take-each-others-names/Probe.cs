public static class Probe
{
    private static Func<int, string>? word;
    private static (Func<int, string> One, Func<string> Other) pair;

    public static void Setup() => (word, pair) = (Words.Make(1), Words.Pair(2));

    public static IEnumerable<string> Answers()
    {
        var made = Words.Make(1);
        var (one, other) = Words.Pair(2);
        return [made(1), made(2), one(3), other()];
    }

    public static IEnumerable<string> Kept() => [word!(5), pair.Other()];
}
