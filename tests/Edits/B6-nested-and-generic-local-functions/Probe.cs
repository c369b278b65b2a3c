using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [Sorter.Sort([3, 1, 2]), Sorter.Sort(["pear", "fig", "nut"])];
}
