using Game;

public static class Probe
{
    private static readonly TaskCompletionSource gate = new();
    private static IReadOnlyList<Task<string>> waiting = [];
    private static int asked;

    public static void Setup() => waiting = Waits.All(gate.Task);

    public static IEnumerable<string> Answers() => Waits.All(Task.CompletedTask).Select(task => task.Result);

    // Those that wait go on after the edit.
    public static IEnumerable<string> Kept()
    {
        if (asked++ == 0) return ["waiting"];
        gate.TrySetResult();
        return waiting.Select(task => task.Result);
    }
}
