using Game;

public static class Probe
{
    private static Beast[] held = [];

    public static void Setup() => held = [new Wolf(), new Warg()];

    public static IEnumerable<string> Kept() => held.Select(beast => beast.Show());

    public static IEnumerable<string> Answers() => [new Wolf().Show(), new Warg().Show()];
}
