using Game;

public static class Probe
{
    private static object held = null!;

    public static void Setup() => held = new Shop().Open();

    public static IEnumerable<string> Kept() => [$"{held} {held.GetType() == new Shop().Open().GetType()}"];

    public static IEnumerable<string> Answers() => [$"{new Shop().Open()}"];
}
