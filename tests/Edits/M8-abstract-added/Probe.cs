using Game;

public static class Probe
{
    private static readonly List<Beast> Old = [new Orc(), new Elf()];

    public static void Setup() => Old[0].Speak();

    public static IEnumerable<string> Answers() => [Zoo.Feed([new Orc(), new Elf()])];

    public static IEnumerable<string> Kept() => [Zoo.Feed(Old)];
}
