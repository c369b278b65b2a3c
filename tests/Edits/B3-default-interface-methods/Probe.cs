using Game;

public static class Probe
{
    private static IGreet held = null!;

    public static void Setup() => held = new Stone();

    public static IEnumerable<string> Kept() => [held.Greet()];

    public static IEnumerable<string> Answers() =>
        new IGreet[] { new Elf(), new Dwarf(), new Stone() }.Select(one => $"{one.Greet()}; {one.Part()}; {Constrained(new Elf())}");

    private static string Constrained<T>(T one) where T : IGreet => one.Greet();
}
