using Game;

public static class Probe
{
    private static Func<string> words = null!;
    private static Func<string> numbers = null!;

    public static void Setup()
    {
        words = new Stream<string>("a", "b").Later("w:");
        numbers = new Stream<int>(1, 2, 3).Later("n:");
    }

    public static IEnumerable<string> Kept() => [words(), numbers()];

    public static IEnumerable<string> Answers()
    {
        var stream = new Stream<int>(1, 2);
        return [string.Join(",", stream.All()), string.Join(",", stream.Select(number => $"<{number}>")), stream.Later("x:")()];
    }
}
