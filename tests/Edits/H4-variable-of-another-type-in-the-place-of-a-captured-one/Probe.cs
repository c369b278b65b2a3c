using Game;

public static class Probe
{
    private static readonly TaskCompletionSource gate = new();
    private static Task<string> waiting = null!;

    public static void Setup() => waiting = Waits.M(gate.Task, 3);

    public static IEnumerable<string> Answers() => [Waits.M(Task.CompletedTask, 4).Result];

    public static IEnumerable<string> Kept() => waiting.IsCompleted ? ["done"] : [];

    public static void Teardown()
    {
        gate.SetResult();
        if (waiting.Result != "2 TrueTrue 3") throw new InvalidOperationException(waiting.Result);
    }
}
