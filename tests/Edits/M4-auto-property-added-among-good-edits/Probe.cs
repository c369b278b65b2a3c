using Game;

public static class Probe
{
    private static Hero held = null!;

    public static void Setup() => held = new Hero { Name = "Bo" };

    public static IEnumerable<string> Kept() => [World.Show(held)];

    public static IEnumerable<string> Answers() => [World.Show(new Hero())];
}
