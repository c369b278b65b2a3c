public static class Probe
{
    private static readonly List<(TaskCompletionSource Gate, Task<string>[] Tasks, IEnumerator<string> Items)> held = [];

    public static void Setup()
    {
        for (var step = 0; step < 3; step++) Hold();
    }

    private static void Hold()
    {
        var gate = new TaskCompletionSource();
        var items = new Work(5).Items(3).GetEnumerator();
        items.MoveNext();
        held.Add((gate, All(gate.Task), items));
    }

    private static Task<string>[] All(Task gate)
    {
        var work = new Work(5);
        return [work.Parameter(gate, 3), work.Local(gate, 3), work.Another(gate, 3), work.Self(gate, 3), work.NoLonger(gate, 3), work.Stays(gate, 3)];
    }

    public static IEnumerable<string> Answers() => [.. All(Task.CompletedTask).Select(task => task.Result), .. new Work(5).Items(3).Take(2)];

    public static IEnumerable<string> Kept()
    {
        var (gate, tasks, items) = held[0];
        held.RemoveAt(0);
        gate.SetResult();
        items.MoveNext();
        return [.. tasks.Select(AnswerOf), items.Current];
    }

    private static string AnswerOf(Task<string> task)
    {
        try { return task.GetAwaiter().GetResult(); }
        catch (Exception exception) { return exception.GetType().Name; }
    }
}
