using Game;

public static class Probe
{
    private static Item held = null!;

    public static void Setup() => held = new Item("anvil", 50);

    public static IEnumerable<string> Kept() => [$"{held}", $"{held with { Weight = 1 }}"];

    public static IEnumerable<string> Answers()
    {
        Point first = new(), second = new(3);
        return [$"{first.X},{first.Y} {second.X},{second.Y}", $"{new Item("axe", 4)} {new Pair(3)}"];
    }
}
