using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [$"{new Bag<string>(1).Seed}"];

    public static IEnumerable<string> Kept() => ["gone"];
}
