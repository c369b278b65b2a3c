using Game;

public static class Probe
{
    private static Bag<int> numbers = new();
    private static Bag<string> texts = new();

    public static void Setup()
    {
        numbers.Add(1);
        texts.Add("a");
        texts.Add("b");
    }

    public static IEnumerable<string> Kept() => [numbers.Add(3), texts.Add("c")];

    public static IEnumerable<string> Answers() => [new Bag<int>().Add(2), new Bag<Guid>().Add(default)];
}
