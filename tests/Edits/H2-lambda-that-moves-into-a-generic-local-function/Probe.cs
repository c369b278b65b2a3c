using Game;

public static class Probe
{
    private static readonly List<Func<string>> held = [];

    public static void Setup() => held.AddRange(Bell.Ring(3));

    public static IEnumerable<string> Answers() => Bell.Ring(5).Select(ring => ring());

    public static IEnumerable<string> Kept()
    {
        var shown = held.Select(ring => ring()).ToList();
        held.AddRange(Bell.Ring(held.Count));
        return shown;
    }
}
