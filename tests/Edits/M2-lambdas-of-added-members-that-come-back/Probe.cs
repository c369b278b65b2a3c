using Game;

public static class Probe
{
    private static readonly List<Func<string>> held = [];
    private static readonly Dictionary<string, Func<int, object>> made = [];

    private static void Hold()
    {
        foreach (var name in new[] { "Plain", "Adding", "Ranked", "Counting", "Local", "Making", "get_Shown", "Lost" })
        {
            var function = Chief.Make(name);
            held.Add(() => $"{name} {function.DynamicInvoke(5)}");
        }
        var nested = (Func<int, Func<int, int>>)Chief.Make("Nested");
        var inner = nested(2);
        held.Add(() => $"Nested {nested(3)(4)} {inner(4)}");
    }

    public static void Setup()
    {
    }

    public static IEnumerable<string> Kept()
    {
        if (held.Count == 0 && Chief.All().First() != "none") Hold();
        return held.Select(each => each());
    }

    public static IEnumerable<string> Answers() => Chief.All();
}
