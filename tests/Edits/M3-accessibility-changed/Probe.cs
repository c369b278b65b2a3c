using Game;

public static class Probe
{
    private static Safe held = null!;

    public static void Setup() => held = new Safe();

    public static IEnumerable<string> Kept() => [$"{Thief.Steal(held)} {held.Label}"];

    public static IEnumerable<string> Answers() => [Thief.Steal(new Safe())];
}
