using Game;

public static class Probe
{
    private static Orc held = null!;

    public static void Setup() => held = new Orc("Bolg");

    public static IEnumerable<string> Kept() => [Cave.Enter(held)];

    public static IEnumerable<string> Answers() => [Cave.Enter(new Orc("Azog"))];
}
