using Game;

public static class Probe
{
    private static Bag<int> numbers = new();
    private static Bag<string> texts = new();

    public static IEnumerable<string> Kept()
    {
        Parallel.For(0, 16, index => numbers.Add(index));
        return [numbers.Add(3), texts.Add("c")];
    }

    public static IEnumerable<string> Answers() => [new Bag<int>().Add(2), new Bag<Guid>().Add(default)];
}
