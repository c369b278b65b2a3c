namespace Game;

public static class Waiting
{
    public static readonly List<Func<TaskCompletionSource, Task<string>>> All =
    [
        gate => PlainToLambda(gate.Task, 3),
        gate => PlainToLocal(gate.Task, 3),
        gate => PlainToNested(gate.Task, 3),
        gate => PlainToUnused(gate.Task, 3),
        gate => LambdaToPlain(gate.Task, 3),
        gate => LambdaToLocal(gate.Task, 3),
        gate => LambdaToNested(gate.Task, 3),
        gate => LambdaToUnused(gate.Task, 3),
        gate => LocalToPlain(gate.Task, 3),
        gate => LocalToLambda(gate.Task, 3),
        gate => LocalToNested(gate.Task, 3),
        gate => LocalToUnused(gate.Task, 3),
        gate => NestedToPlain(gate.Task, 3),
        gate => NestedToLambda(gate.Task, 3),
        gate => NestedToLocal(gate.Task, 3),
        gate => NestedToUnused(gate.Task, 3),
        gate => UnusedToPlain(gate.Task, 3),
        gate => UnusedToLambda(gate.Task, 3),
        gate => UnusedToLocal(gate.Task, 3),
        gate => UnusedToNested(gate.Task, 3),
    ];

    private static async Task<string> PlainToLambda(Task gate, int a)
    {
        await gate;
        return $"first {a}";
    }

    private static async Task<string> PlainToLocal(Task gate, int a)
    {
        await gate;
        return $"first {a}";
    }

    private static async Task<string> PlainToNested(Task gate, int a)
    {
        await gate;
        return $"first {a}";
    }

    private static async Task<string> PlainToUnused(Task gate, int a)
    {
        await gate;
        return $"first {a}";
    }

    private static async Task<string> LambdaToPlain(Task gate, int a)
    {
        await gate;
        Func<int> ask = () => a + 1;
        return $"first {a} {ask()}";
    }

    private static async Task<string> LambdaToLocal(Task gate, int a)
    {
        await gate;
        Func<int> ask = () => a + 1;
        return $"first {a} {ask()}";
    }

    private static async Task<string> LambdaToNested(Task gate, int a)
    {
        await gate;
        Func<int> ask = () => a + 1;
        return $"first {a} {ask()}";
    }

    private static async Task<string> LambdaToUnused(Task gate, int a)
    {
        await gate;
        Func<int> ask = () => a + 1;
        return $"first {a} {ask()}";
    }

    private static async Task<string> LocalToPlain(Task gate, int a)
    {
        await gate;
        int Ask() => a + 2;
        return $"first {a} {Ask()}";
    }

    private static async Task<string> LocalToLambda(Task gate, int a)
    {
        await gate;
        int Ask() => a + 2;
        return $"first {a} {Ask()}";
    }

    private static async Task<string> LocalToNested(Task gate, int a)
    {
        await gate;
        int Ask() => a + 2;
        return $"first {a} {Ask()}";
    }

    private static async Task<string> LocalToUnused(Task gate, int a)
    {
        await gate;
        int Ask() => a + 2;
        return $"first {a} {Ask()}";
    }

    private static async Task<string> NestedToPlain(Task gate, int a)
    {
        await gate;
        if (a > 0)
        {
            var b = a * 2;
            int Ask() => a + b;
            return $"first {a} {Ask()}";
        }
        return $"first none";
    }

    private static async Task<string> NestedToLambda(Task gate, int a)
    {
        await gate;
        if (a > 0)
        {
            var b = a * 2;
            int Ask() => a + b;
            return $"first {a} {Ask()}";
        }
        return $"first none";
    }

    private static async Task<string> NestedToLocal(Task gate, int a)
    {
        await gate;
        if (a > 0)
        {
            var b = a * 2;
            int Ask() => a + b;
            return $"first {a} {Ask()}";
        }
        return $"first none";
    }

    private static async Task<string> NestedToUnused(Task gate, int a)
    {
        await gate;
        if (a > 0)
        {
            var b = a * 2;
            int Ask() => a + b;
            return $"first {a} {Ask()}";
        }
        return $"first none";
    }

    private static async Task<string> UnusedToPlain(Task gate, int a)
    {
        await gate;
        int Ask() => a + 2;
        return $"first {a}";
    }

    private static async Task<string> UnusedToLambda(Task gate, int a)
    {
        await gate;
        int Ask() => a + 2;
        return $"first {a}";
    }

    private static async Task<string> UnusedToLocal(Task gate, int a)
    {
        await gate;
        int Ask() => a + 2;
        return $"first {a}";
    }

    private static async Task<string> UnusedToNested(Task gate, int a)
    {
        await gate;
        int Ask() => a + 2;
        return $"first {a}";
    }
}
