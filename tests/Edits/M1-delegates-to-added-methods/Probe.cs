using Game;

public static class Probe
{
    private static readonly List<Func<int, string>> held = [];
    private static Horn horn = null!;

    public static void Setup() => horn = new Horn("toot");

    public static IEnumerable<string> Kept()
    {
        if (horn.Make() is { } made) held.Add(made);
        return [$"{held.Count}", .. held.Select(one => one(2))];
    }

    public static IEnumerable<string> Answers() => [new Horn("moo").Make()?.Invoke(1) ?? "silent"];
}
