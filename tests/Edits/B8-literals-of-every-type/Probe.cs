using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => Literals.All().Select(value => $"{value}");
}
