using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => Report.Lines([1, 2, 3], ["a", "bb", "ccc", "dddd"]);
}
