using Game;

public static class Probe
{
    private static readonly List<Turns> calls = [];

    public static void Setup() => Start("ann");

    public static IEnumerable<string> Answers()
    {
        foreach (var serve in new Func<Turns, Task>[] { new Desk("bob").Wait, new Desk("eve").Other })
        {
            var turns = new Turns();
            var task = serve(turns);
            yield return turns.Turn(1);
            yield return turns.Turn(2);
        }
    }

    public static IEnumerable<string> Kept()
    {
        var shown = calls.Select(call => call.Turn(1)).ToList();
        Start($"joe{calls.Count}");
        return shown;
    }

    private static void Start(string name)
    {
        foreach (var serve in new Func<Turns, Task>[] { new Desk(name).Wait, new Desk(name).Other })
        {
            var turns = new Turns();
            _ = serve(turns);
            calls.Add(turns);
        }
    }
}
