using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [Adder.Sum(new Metre(1), new Metre(2)), Adder.Sum(new Foot(3), new Foot(4))];
}
