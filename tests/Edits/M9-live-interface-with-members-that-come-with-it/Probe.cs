using Game;

public static class Probe
{
    private static readonly List<object> held = [];

    public static void Setup() => held.AddRange([new Orc("Ug"), new Elf("Li")]);

    public static IEnumerable<string> Answers() => [Talk.With(new Orc("Og")), Talk.With(new Elf("La"))];

    public static IEnumerable<string> Kept() => held.Select(Talk.With);
}
