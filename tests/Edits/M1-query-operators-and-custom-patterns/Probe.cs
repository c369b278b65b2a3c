using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [Grammar.Read("abc"), Grammar.Read("a")];
}
