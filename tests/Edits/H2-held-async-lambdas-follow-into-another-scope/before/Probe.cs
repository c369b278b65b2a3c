using Game;

public static class Probe
{
    private static readonly Dictionary<string, List<Func<int, Task<string>>>> held = [];

    public static void Setup()
    {
        held.Add("a", new Forge<int>("a").Make(5, "x", 1));
        held.Add("b", new Forge<string>("b").Make("y", 2.5, 2));
    }

    public static IEnumerable<string> Kept() => held.SelectMany(entry => entry.Value.Select((say, index) => $"{entry.Key}: {say(index).GetAwaiter().GetResult()}; {say(index).GetAwaiter().GetResult()}"));

    public static IEnumerable<string> Answers() => new Forge<int>("c").Make(7, 'z', 3).Select(say => say(1).GetAwaiter().GetResult());
}
