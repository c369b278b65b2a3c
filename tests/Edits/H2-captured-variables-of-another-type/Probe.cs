using Game;

public static class Probe
{
    private static readonly Func<string> held = Forge.Make(10, "iron");

    public static IEnumerable<string> Answers() => [Forge.Make(5, "gold")()];

    public static IEnumerable<string> Kept() => [held()];
}
