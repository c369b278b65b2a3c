using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [Late.Show()];

    public static IEnumerable<string> Kept() => [$"{Journal.Entries}"];
}
