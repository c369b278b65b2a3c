namespace Game;

public static class Waiting
{
    public static readonly List<Func<TaskCompletionSource, Task<string>>> All =
    [
        gate => Returned(gate.Task, 3), gate => Constant(gate.Task, 3), gate => Both(gate.Task, 3), gate => Endless(gate.Task, 3), gate => Chosen(gate.Task, 3), gate => Left(gate.Task, 3), gate => Tried(gate.Task, 3),
    ];

    private const bool Never = false;

    private static async Task<string> Returned(Task gate, int a)
    {
        if (a == 0) return "none";
        await gate;
        return $"third {a}";
    }

    private static async Task<string> Constant(Task gate, int a)
    {
        if (a == 0) return "none";
        await gate;
        return $"third {a}";
    }

    private static async Task<string> Both(Task gate, int a)
    {
        if (a == 0) return "none";
        await gate;
        return $"third {a}";
    }

    private static async Task<string> Endless(Task gate, int a)
    {
        if (a == 0) return "none";
        await gate;
        return $"third {a}";
    }

    private static async Task<string> Chosen(Task gate, int a)
    {
        if (a == 0) return "none";
        await gate;
        return $"third {a}";
    }

    private static async Task<string> Left(Task gate, int a)
    {
        if (a == 0) return "none";
        await gate;
        return $"third {a}";
    }

    private static async Task<string> Tried(Task gate, int a)
    {
        if (a == 0) return "none";
        await gate;
        return $"third {a}";
    }
}
