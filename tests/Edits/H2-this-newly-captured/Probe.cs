using Game;

public static class Probe
{
    private static readonly Forge forge = new() { Owner = "ann" };
    private static readonly Func<string>[] held = forge.Make(7, "iron");

    public static IEnumerable<string> Answers() => new Forge().Make(5, "gold").Select(make => make());

    public static IEnumerable<string> Kept() => held.Select(make => make());
}
