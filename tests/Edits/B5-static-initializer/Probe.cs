using Game;

public static class Probe
{
    public static void Setup() => Settings.Limit++;

    public static IEnumerable<string> Kept() => [Settings.Show()];

    public static IEnumerable<string> Answers() => ["statics are kept state"];
}
