using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => Hands.All().Select(Hands.Use);
}
