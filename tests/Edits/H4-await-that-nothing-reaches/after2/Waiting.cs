namespace Game;

public static class Waiting
{
    public static readonly List<Func<TaskCompletionSource, Task<string>>> All = [gate => Reached(gate.Task, 3)];

    private static async Task<string> Reached(Task gate, int a)
    {
        await gate;
        return $"third {a}";
    }
}
