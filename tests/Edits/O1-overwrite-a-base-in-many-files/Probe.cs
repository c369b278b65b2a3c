using Game;

public static class Probe
{
    private static readonly List<ITalker> held = [];

    public static void Setup()
    {
        held.Clear();
        held.Add(Arena.Raise("old"));
    }

    public static IEnumerable<string> Answers()
    {
        var orc = new Orc { Name = "new", Target = new Orc { Name = "target" } };
        return [orc.Talk(), Arena.Fight(orc), Arena.Fight<Creature>(orc), Arena.Tools(), Arena.Raise("x").Talk(), Arena.First(creature => creature.Name == "x").Creature!.Fight(), orc.Say((_, text) => text)];
    }

    public static IEnumerable<string> Kept()
    {
        string[] said = [.. held.Select(one => one.Talk()), $"{held.Count(one => one is Creature)}"];
        held.Add(Arena.Raise("later"));
        return said;
    }
}
