using Game;

public static class Probe
{
    private static readonly ISpeak Old = new HighElf();

    public static void Setup() => Old.Say();

    public static IEnumerable<string> Answers() => [((ISpeak)new Elf()).Say(), ((ISpeak)new HighElf()).Say(), ((ISpeak)new HighElf()).Name, new HighElf().ToString() is null ? "" : Town.Hear(new HighElf())];

    public static IEnumerable<string> Kept() => [Old.Say() + Old.Name];
}
