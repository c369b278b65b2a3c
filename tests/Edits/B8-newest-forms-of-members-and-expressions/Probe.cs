using Game;

public static class Probe
{
    private static readonly List<Dictionary<string, Func<string>>> held = [];

    public static void Setup() => held.Add(Everything.All());

    public static IEnumerable<string> Answers() => Everything.All().Select(one => one.Key + ": " + one.Value());

    public static IEnumerable<string> Kept()
    {
        held.Add(Everything.All());
        var different = held.SelectMany((all, generation) => all.Where(one => held[^1].ContainsKey(one.Key) && one.Value() != held[^1][one.Key]()).Select(one => generation + " " + one.Key + " " + one.Value()));
        return [.. different.DefaultIfEmpty("all as new")];
    }
}
