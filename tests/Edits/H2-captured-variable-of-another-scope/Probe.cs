using Game;

public static class Probe
{
    private static readonly Func<string> held = Forge.Make(10, "iron");
    private static readonly Func<string> other = Forge.Make(0, "iron");

    public static IEnumerable<string> Answers() => [Forge.Make(5, "gold")(), Forge.Make(0, "gold")()];

    public static IEnumerable<string> Kept() => [held(), other()];
}
