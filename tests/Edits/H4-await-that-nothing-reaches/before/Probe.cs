using Game;

public static class Probe
{
    // Two calls of each, one to end after each edit.
    private static readonly Queue<(TaskCompletionSource Gate, List<Task<string>> Calls)> held = new();

    public static void Setup()
    {
        for (var turn = 0; turn < 3; turn++)
        {
            var gate = new TaskCompletionSource();
            held.Enqueue((gate, [.. Waiting.All.Select(start => start(gate))]));
        }
    }

    public static IEnumerable<string> Kept() => End(held.Dequeue());

    public static IEnumerable<string> Answers()
    {
        var gate = new TaskCompletionSource();
        return End((gate, [.. Waiting.All.Select(start => start(gate))]));
    }

    private static IEnumerable<string> End((TaskCompletionSource Gate, List<Task<string>> Calls) waiting)
    {
        waiting.Gate.SetResult();
        foreach (var call in waiting.Calls)
        {
            string answer;
            try { answer = call.GetAwaiter().GetResult(); }
            catch (Exception exception) { answer = exception.GetType().Name; }
            yield return answer;
        }
    }
}
