using Game;

public static class Probe
{
    private static readonly ISpeak Old = new Elf();

    public static void Setup() => Old.Say();

    public static IEnumerable<string> Answers() => [Town.Hear(new Elf()), Town.Hear(new Stone("flint"))];

    public static IEnumerable<string> Kept() => [Town.Hear(Old)];
}
