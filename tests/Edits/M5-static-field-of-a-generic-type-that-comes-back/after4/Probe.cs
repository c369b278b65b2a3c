using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [Bag<int>.Show(), Bag<string>.Show(), Bag<DayOfWeek>.Show(), new Bag<char>.Pocket().Show(), new Bag<long>.Pocket().Show()];
}
