using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [Late.Show(), $"{Journal.Entries}"];
}
