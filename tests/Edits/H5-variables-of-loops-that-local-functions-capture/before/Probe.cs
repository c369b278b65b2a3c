using Game;

public static class Probe
{
    private static readonly List<IEnumerator<string>> held = [.. Endless.All()];

    public static void Setup() => Next(held);

    public static IEnumerable<string> Kept() => Next(held);

    public static IEnumerable<string> Answers() => Next(Endless.All());

    private static List<string> Next(IEnumerable<IEnumerator<string>> items) => [.. items.Select(one => one.MoveNext() ? one.Current : "end")];
}
