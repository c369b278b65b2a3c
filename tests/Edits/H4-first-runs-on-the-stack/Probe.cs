using Game;

/// <summary>Three batches of ten thousand deliveries, and one of each other kind, are suspended in their first run; each step lets one batch go.</summary>
public static class Probe
{
    private const int Each = 10_000;
    private static readonly TaskCompletionSource[] gates = [new(), new(), new()];
    private static readonly List<Task<string>>[] running = [[], [], []];
    private static Func<Task, int, Task<string>> sender = null!;
    private static int step;

    public static void Setup()
    {
        sender = Courier.Sender("Cy");
        for (var batch = 0; batch < gates.Length; batch++) Begin(batch);
    }

    private static void Begin(int batch)
    {
        var (gate, courier) = (gates[batch].Task, new Courier("Ada"));
        for (var number = 0; number < Each; number++) running[batch].Add(courier.Deliver(gate, 1));
        running[batch].Add(courier.Pooled(gate, 2).AsTask());
        running[batch].Add(sender(gate, 3));
        running[batch].Add(new Depot<string>().Store(gate, "tea", 4));
        running[batch].Add(Weighed(new Scale { Weight = 5 }.Weigh(gate, 6)));
        running[batch].Add(Reported(courier, gate));
    }

    private static Task<string> Reported(Courier courier, Task gate)
    {
        var report = new TaskCompletionSource<string>();
        courier.Report(gate, report);
        return report.Task;
    }

    private static async Task<string> Weighed(Task<int> weight) => $"weight {await weight}";

    public static IEnumerable<string> Kept()
    {
        var batch = step++;
        gates[batch].SetResult();
        var answers = Task.WhenAll(running[batch]).Result;
        return [.. answers.Distinct(), sender(Task.CompletedTask, 1).Result];
    }

    public static IEnumerable<string> Answers()
    {
        var (courier, gate) = (new Courier("Bo"), new TaskCompletionSource());
        var (delivered, reported) = (courier.Deliver(gate.Task, 7), Reported(courier, gate.Task));
        gate.SetResult();
        return
        [
            delivered.Result, courier.Known(8).Result, courier.Deliver(Task.CompletedTask, 9).Result, courier.Pooled(Task.CompletedTask, 10).Result,
            Courier.Sender("Di")(Task.CompletedTask, 11).Result, new Depot<int>().Store(Task.CompletedTask, 12, 'x').Result,
            $"{new Scale().Weigh(Task.CompletedTask, 13).Result}", reported.Result,
        ];
    }
}
