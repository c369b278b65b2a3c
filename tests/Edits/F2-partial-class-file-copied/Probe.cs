using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [Rolls.One(), Other.Show()];
}
