using Game;

public static class Probe
{
    private static readonly List<(Gate Gate, List<string> Log)> held = [];
    private static int step;

    public static void Setup()
    {
        for (var copy = 0; copy < 5; copy++) held.AddRange(Start());
    }

    public static IEnumerable<string> Answers() => Start().Select(Finish).ToList();

    public static IEnumerable<string> Kept() => step++ == 0 ? [] : held.GetRange((step - 2) * 8, 8).Select(Finish).ToList();

    private static List<(Gate Gate, List<string> Log)> Start()
    {
        List<Action<Gate, List<string>>> ways =
        [
            (gate, log) => _ = Waiters.Configured(gate, log), (gate, log) => _ = Waiters.Valued(gate, log).AsTask(), (gate, log) => _ = Waiters.Pooled(gate, log).AsTask(), Waiters.Void,
            (gate, log) => _ = Waiters.Generic<string>(gate, log), (gate, log) => _ = Waiters.Generic<int>(gate, log), (gate, log) => _ = Waiters.Lambda()(gate, log), (gate, log) => _ = Waiters.Local("named")(gate, log),
        ];
        return [.. ways.Select(way =>
        {
            var (gate, log) = (new Gate(), new List<string>());
            way(gate, log);
            return (gate, log);
        })];
    }

    private static string Finish((Gate Gate, List<string> Log) waiter)
    {
        var from = waiter.Log.Count;
        waiter.Gate.Open();
        return $"{string.Join(", ", waiter.Log.Take(from))} | {string.Join(", ", waiter.Log.Skip(from))}";
    }
}
