using Game;

public static class Probe
{
    private static readonly List<Func<Actor, string>> ticks = [];
    private static Actor actor = null!;

    public static void Setup()
    {
        ticks.Clear();
        actor = new Actor();
    }

    public static IEnumerable<string> Answers() => [new World().Tick(new Actor()), new Actor().Run("tick")];

    public static IEnumerable<string> Kept()
    {
        ticks.Add(new World().Tick);
        return [string.Join(' ', ticks.Select(tick => tick(actor))), actor.Run("tick")];
    }
}
