using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [Code.Where(), Code.What(2)];
}
