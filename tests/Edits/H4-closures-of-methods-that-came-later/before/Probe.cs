public static class Probe
{
    private static readonly Queue<(TaskCompletionSource Gate, List<Task<string>> Calls)> held = new();

    public static void Setup() => held.Clear();

    public static IEnumerable<string> Kept()
    {
        return ["none"];
    }

    public static IEnumerable<string> Answers()
    {
        var gate = new TaskCompletionSource();
        return [Old.Word, .. End((gate, All(gate.Task)))];
    }

    private static void Start()
    {
        for (var turn = 0; turn < 3; turn++)
        {
            var gate = new TaskCompletionSource();
            held.Enqueue((gate, All(gate.Task)));
        }
    }

    private static List<Task<string>> All(Task gate) => [];

    private static List<string> End((TaskCompletionSource Gate, List<Task<string>> Calls) waiting)
    {
        waiting.Gate.SetResult();
        return [.. waiting.Calls.Select(call => call.GetAwaiter().GetResult())];
    }
}
