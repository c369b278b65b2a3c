using Game;

public static class Probe
{
    private static readonly List<Func<string>> held = [];

    public static void Setup() => held.AddRange([new Derived<int>().First(), new Derived<int>().Second(), new Derived<int>().Third("x")]);

    public static IEnumerable<string> Kept() => [.. held.Select(say => say())];

    public static IEnumerable<string> Answers()
    {
        var derived = new Derived<string>();
        return [derived.First()(), derived.Second()(), derived.Third(7)(), derived.Fourth()(4), .. derived.Steps(), derived.Word(6), derived.Text(6), derived.Pair(6)];
    }
}
