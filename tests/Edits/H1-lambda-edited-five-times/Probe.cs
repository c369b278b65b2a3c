public static class Probe
{
    private static readonly List<Func<string>> held = [];

    public static void Setup() => held.Add(Song.Sing("first"));

    public static IEnumerable<string> Kept()
    {
        held.Add(Song.Sing($"n{held.Count}"));
        return [string.Join(", ", held.Select(song => song()))];
    }

    public static IEnumerable<string> Answers() => [Song.Sing("la")()];
}
