using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [Alpha.Show(), Beta.Show(), $"{Beta.Look()}", Gamma<string>.Show(), Gamma<int>.Show()];
}
