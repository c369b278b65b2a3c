using Game;

public static class Probe
{
    private static readonly List<ICreature> held = [];
    private static int count;

    public static void Setup()
    {
        held.Clear();
        Camp.Raise();
        count = Camp.Count;
        held.Add(new Orc());
        held.Add(new Warlord());
    }

    public static IEnumerable<string> Answers() => [Camp.Raise(), $"{Camp.IsOrc(new Orc())} {Camp.IsOrc(new Warlord())} {new Warlord().Say()}"];

    public static IEnumerable<string> Kept() =>
        [.. held.Select(one => one.Say()), $"{held.Any(one => one is Orc)} {held[0].GetType().FullName} {Camp.Count >= count}"];
}
