using Game;

public static class Probe
{
    private static readonly List<object> held = [];

    public static void Setup() => held.Clear();

    public static IEnumerable<string> Kept()
    {
        held.Add(Make.One());
        return [string.Join(",", held), $"{held[^1].GetType() == held[^Math.Min(3, held.Count)].GetType()}"];
    }

    public static IEnumerable<string> Answers() => [$"{Make.One()}"];
}
