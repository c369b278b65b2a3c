using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [Texts.Line("ann", 2.345), Texts.Raw(3), Texts.Long(["a", "b", "c", "d", "e"])];
}
