namespace Game;

public static class Waits
{
    public static IReadOnlyList<Task<string>> All(Task gate) => [Choice(gate, 1), And(gate, 2), Or(gate, 3), Instead(gate, 4), Selection(gate, 5), If(gate, 6), Behind(gate, 7), Doubtful(gate, 8)];

    private static async Task<string> Choice(Task gate, int a)
    {
        var v = a + 1;
        await gate;
        return true ? "choice 1" : Show(() => v);
    }

    private static async Task<string> And(Task gate, int a)
    {
        var v = a + 1;
        await gate;
        return false && Show(() => v).Length > 0 ? "" : "and 1";
    }

    private static async Task<string> Or(Task gate, int a)
    {
        var v = a + 1;
        await gate;
        return true || Show(() => v).Length > 0 ? "or 1" : "";
    }

    private static async Task<string> Instead(Task gate, int a)
    {
        var v = a + 1;
        await gate;
        return "instead 1" ?? Show(() => v);
    }

    private static async Task<string> Selection(Task gate, int a)
    {
        var v = a + 1;
        await gate;
        return 1 switch { 1 => "selection 1", _ => Show(() => v) };
    }

    private static async Task<string> If(Task gate, int a)
    {
        var v = a + 1;
        await gate;
        if (false) return Show(() => v);
        return "if 1";
    }

    private static async Task<string> Behind(Task gate, int a)
    {
        var v = a + 1;
        await gate;
        return "behind 1";
        return Show(() => v);
    }

    private static async Task<string> Doubtful(Task gate, int a)
    {
        var v = a + 1;
        await gate;
        return "doubtful 1";
    }

    private static string Show(Func<int> value) => $"{value()}";
}
