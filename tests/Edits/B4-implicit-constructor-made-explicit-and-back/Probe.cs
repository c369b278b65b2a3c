using Game;

public static class Probe
{
    private static Camp held = null!;

    public static void Setup() => held = new Camp();

    public static IEnumerable<string> Kept() => [$"{held.Fires}"];

    public static IEnumerable<string> Answers() => [$"{new Camp().Fires} {Made<Camp>().Fires}"];

    private static T Made<T>() where T : new() => new();
}
