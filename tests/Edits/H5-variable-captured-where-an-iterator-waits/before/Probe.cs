using Game;

public static class Probe
{
    private static readonly IEnumerator<string>[] held = [.. All().Select(items => items.GetEnumerator())];

    private static IEnumerable<string>[] All() => [Items.Of(3), new Items("own").Own(3), Items.Queried(3), Items.Named(3)];

    public static void Setup() { }

    public static IEnumerable<string> Kept() => held.Select(items => items.MoveNext() ? items.Current : "end");

    public static IEnumerable<string> Answers() => All().SelectMany(items => items.Take(3));
}
