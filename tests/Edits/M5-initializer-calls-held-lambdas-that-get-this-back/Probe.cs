using Game;

public static class Probe
{
    public static void Setup() => Hold("ann");

    public static IEnumerable<string> Answers() => [Book.Title];

    public static IEnumerable<string> Kept()
    {
        yield return Book.Read();
        foreach (var held in Forge.Held.ToList()) yield return held();
        Hold($"joe{Forge.Held.Count}");
    }

    private static void Hold(string name)
    {
        new Forge(name).Hold("iron");
        new Forge(name).HoldAny(7);
    }
}
