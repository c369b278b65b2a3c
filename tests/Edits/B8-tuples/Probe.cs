using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [$"{Pairs.Range([4, 2, 9])}", Pairs.Show(("b", (1, 2))), $"{Pairs.Wide()}"];
}
