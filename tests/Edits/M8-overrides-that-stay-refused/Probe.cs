using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [new Dot(1).ToString()!, new Beast().Speak(), new Source().Show()];
}
