using Game;

public static class Probe
{
    private static Hero[] held = [];

    public static void Setup() => held = [new Hero(), new Hero { Gold = 50 }];

    public static IEnumerable<string> Kept() => [held[0].Show(), held[0].Show()];

    public static IEnumerable<string> Answers() => [new Hero().Show(), new Hero { Gold = 6 }.Show()];
}
