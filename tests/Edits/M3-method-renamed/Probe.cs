using Game;

public static class Probe
{
    private static Orc orc = null!;
    private static Func<int, string> held = null!;

    public static void Setup()
    {
        orc = new Orc("Bolg");
        held = orc.Plan();
    }

    public static IEnumerable<string> Kept() => [held(1), orc.Plan()(1), Battle.Run(orc)];

    public static IEnumerable<string> Answers() => [Battle.Run(new Orc("Azog"))];
}
