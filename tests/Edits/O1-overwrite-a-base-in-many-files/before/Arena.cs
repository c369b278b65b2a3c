namespace Game;

public static class Arena
{
    public static int Fights;

    private static readonly List<ITalker> talkers = [];

    public static ITalker Raise(string name)
    {
        var orc = new Orc { Name = name, Target = new Orc { Name = "dummy" } };
        talkers.Add(orc);
        return orc;
    }

    public static string Fight<T>(T one) where T : Creature
    {
        Fights++;
        return Chain(one).Aggregate("", (text, next) => text + next.Fight() + ";");
    }

    private static IEnumerable<Creature> Chain(Creature? first)
    {
        for (var next = first; next is not null; next = next.Target) yield return next;
    }

    public static (Creature? Creature, int Count) First(Func<Creature, bool> test) => (talkers.OfType<Creature>().LastOrDefault(test), talkers.Count);

    public static string Tools() => new Orc().Make() is Orc.Tool { Owner.Name: var name } tool ? $"{tool.Name} of {name} {tool == tool with { }} {tool == new Orc.Tool("club", tool.Owner)}" : "none";
}
