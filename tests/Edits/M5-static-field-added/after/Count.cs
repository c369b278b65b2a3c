namespace Game;

public static class Count
{
    private static int last = 41;

    public static List<string> Names { get; } = ["a", Help()];

    public static event Action? Counted = () => Names.Add("counted");

    private static readonly (int, string) pair = (Runs.Count, "p");

    public const int Most = 9;

    private static string Help() => "b";

    public static string Next()
    {
        Counted?.Invoke();
        return $"{last + 1} {string.Join(',', Names)} {pair} {Most} {Runs.Count}";
    }
}
