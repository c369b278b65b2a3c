using Game;

public static class Probe
{
    private static Hero[] held = [];

    public static IEnumerable<string> Kept() => [held[0].Show(), held[0].Show(), held[1].Last, held[1].Show()];

    public static IEnumerable<string> Answers() => [new Hero().Show(), new Hero { Gold = 6 }.Show(), new Hero().Last];
}
