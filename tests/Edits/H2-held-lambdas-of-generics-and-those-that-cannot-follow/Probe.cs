using Game;

public static class Probe
{
    private static Dictionary<string, Func<string>> held = null!;
    private static Dictionary<string, Func<string>> others = null!;
    private static Func<Task<string>> later = null!;

    public static void Setup()
    {
        held = new Box<int>(1).Make("x", 3);
        others = new Box<string>("s").Make(2.5, 30);
        later = new Box<int>(1).Later("l");
    }

    public static string[] Answers() =>
    [
        .. Ask(new Box<int>(2).Make('c', 4)), .. Ask(new Box<Type>(typeof(int)).Make(new List<int>(), 5)),
        new Box<int>(1).Later("new")().GetAwaiter().GetResult(),
    ];

    public static string[] Kept() => [.. Ask(held), .. Ask(others), later().GetAwaiter().GetResult()];

    private static IEnumerable<string> Ask(Dictionary<string, Func<string>> made) =>
        made.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {pair.Value()}; {pair.Value()}");
}
