public static class Probe
{
    private static readonly IPart held = new Bolt(2);

    public static void Setup() => _ = held;

    public static IEnumerable<string> Kept() => [$"{held.Join(2, 3)} {held.Fits([1], 2)}"];

    public static IEnumerable<string> Answers() => [$"{new Bolt(1)}", Ask(new Door(3)), $"{Door.Steps(2).Skip(2).First()}"];

    private static string Ask(IPart part) => $"{((Door)part.Join(2, 3)).Seed} {part.Fits([], 1)}";
}
