using Game;

public static class Probe
{
    private static Orc held = null!;

    public static void Setup() => held = new Orc("Azog", 8);

    public static IEnumerable<string> Kept() => [$"{held.Name} {held.Strength}"];

    public static IEnumerable<string> Answers()
    {
        var activated = (Orc)Activator.CreateInstance(typeof(Orc), "Ugluk", 1)!;
        return [$"{new Orc("Bolg", 5).Strength}", activated.Name, Broken()];
    }

    private static string Broken()
    {
        try
        {
            return new Orc("Weak", -1).Name;
        }
        catch (ArgumentOutOfRangeException problem)
        {
            return problem.ParamName!;
        }
    }
}
