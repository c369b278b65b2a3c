using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [Good.Show(), Orc.Show(), new Orc.Eye().See()];
}
