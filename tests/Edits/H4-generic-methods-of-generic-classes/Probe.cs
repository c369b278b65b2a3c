using Game;

public static class Probe
{
    private static readonly List<(TaskCompletionSource Gate, Task<string> Result)> held = [];
    private static readonly List<IEnumerator<string>> walks = [];
    private static int step;

    public static void Setup()
    {
        for (var copy = 0; copy < 4; copy++)
        {
            held.AddRange(Start());
            foreach (var walk in Walks())
            {
                walk.MoveNext();
                walks.Add(walk);
            }
        }
    }

    public static IEnumerable<string> Answers() => [.. Start().Select(Finish), .. Walks().Select(Rest)];

    public static IEnumerable<string> Kept()
    {
        if (step++ == 0) return [];
        return [.. held.GetRange((step - 2) * 5, 5).Select(Finish), .. walks.GetRange((step - 2) * 3, 3).Select(Rest)];
    }

    private static List<(TaskCompletionSource, Task<string>)> Start()
    {
        List<Func<Task, Task<string>>> ways =
        [
            gate => new Depot<string>().Store(gate, "iron", 7), gate => new Depot<int>().Store(gate, 3, new List<string> { "shelf" }),
            gate => new Depot<(int, string)>().Store(gate, (1, "pair"), 'c'), gate => new Depot<string>.Shelf<int>().Put(gate, "ore", 4, 2.5),
            gate => Depot<string>.Shared<Dictionary<string, int>>(gate, "all", new() { ["a"] = 1 }),
        ];
        return [.. ways.Select(way =>
        {
            var gate = new TaskCompletionSource();
            return (gate, way(gate.Task));
        })];
    }

    private static IEnumerator<string>[] Walks() =>
        [new Depot<string>().Walk("one", 1).GetEnumerator(), new Depot<int>().Walk(5, "five").GetEnumerator(), new Depot<string>.Shelf<int>().Each("x", 9, 'y').GetEnumerator()];

    private static string Finish((TaskCompletionSource Gate, Task<string> Result) waiter)
    {
        waiter.Gate.SetResult();
        return waiter.Result.GetAwaiter().GetResult();
    }

    private static string Rest(IEnumerator<string> walk)
    {
        var said = new List<string>();
        while (walk.MoveNext()) said.Add(walk.Current);
        return string.Join(", ", said);
    }
}
