using Game;

public static class Probe
{
    private static object held = null!;

    public static void Setup() => held = Lair.Make();

    public static IEnumerable<string> Kept() => [$"{held} {held.GetType() == Lair.Make().GetType()}"];

    public static IEnumerable<string> Answers() => [$"{Lair.Make()}"];
}
