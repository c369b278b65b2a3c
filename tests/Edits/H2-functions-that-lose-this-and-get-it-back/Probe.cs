using Game;

public static class Probe
{
    private static readonly List<Func<int, string>> held = [];
    private static int generation;

    public static void Setup() => Make();

    public static IEnumerable<string> Answers() => [.. new Forge<int>("bob", 9).Make("gold", 'x').Select(make => make(2)), .. new Forge<string>("eve", "axe").Make("lead", "y").Select(make => make(3))];

    public static IEnumerable<string> Kept()
    {
        var shown = held.Select(make => make(1)).ToList();
        Make();
        return shown;
    }

    private static void Make()
    {
        generation++;
        held.AddRange(new Forge<string>($"ann{generation}", "pick").Make("iron", generation));
    }
}
