using Game;

public static class Probe
{
    private static Hero held = null!;

    private static Bag<string> bag = null!;

    public static void Setup()
    {
        (held, bag) = (new Hero(), new Bag<string>());
        bag.Add("a");
    }

    public static IEnumerable<string> Kept() => [held.Show(), bag.Show()];

    public static IEnumerable<string> Answers() => [new Hero().Show(), new Bag<int>().Show()];
}
