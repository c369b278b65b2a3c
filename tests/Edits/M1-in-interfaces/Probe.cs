using Game;

public static class Probe
{
    private static ISpeak[] held = null!;

    public static void Setup() => held = [new Elf(), new Stone()];

    public static IEnumerable<string> Kept() => held.Select(one => one.Say());

    public static IEnumerable<string> Answers() => [((ISpeak)new Elf()).Say()];
}
