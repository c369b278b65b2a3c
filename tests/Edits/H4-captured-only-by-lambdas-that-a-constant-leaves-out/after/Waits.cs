namespace Game;

public static class Waits
{
    public static IReadOnlyList<Task<string>> All(Task gate) => [Choice(gate, 1), And(gate, 2), Or(gate, 3), Instead(gate, 4), Selection(gate, 5), If(gate, 6), Behind(gate, 7), Doubtful(gate, 8)];

    private static async Task<string> Choice(Task gate, int a)
    {
        var v = a + 1;
        await gate;
        return "choice " + Show(() => v);
    }

    private static async Task<string> And(Task gate, int a)
    {
        var v = a + 1;
        await gate;
        return "and " + Show(() => v);
    }

    private static async Task<string> Or(Task gate, int a)
    {
        var v = a + 1;
        await gate;
        return "or " + Show(() => v);
    }

    private static async Task<string> Instead(Task gate, int a)
    {
        var v = a + 1;
        await gate;
        return "instead " + Show(() => v);
    }

    private static async Task<string> Selection(Task gate, int a)
    {
        var v = a + 1;
        await gate;
        return "selection " + Show(() => v);
    }

    private static async Task<string> If(Task gate, int a)
    {
        var v = a + 1;
        await gate;
        return "if " + Show(() => v);
    }

    private static async Task<string> Behind(Task gate, int a)
    {
        var v = a + 1;
        await gate;
        return "behind " + Show(() => v);
    }

    private static async Task<string> Doubtful(Task gate, int a)
    {
        var v = a + 1;
        await gate;
        return $"doubtful {"a" switch { "a" => Show(() => v), _ => Show(() => -v) }}";
    }

    private static string Show(Func<int> value) => $"{value()}";
}
