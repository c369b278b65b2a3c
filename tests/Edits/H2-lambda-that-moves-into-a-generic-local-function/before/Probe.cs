public static class Probe
{
    private static object[] held = [];
    private static readonly string[] none = [];

    public static void Setup() => held = Hold();

    public static IEnumerable<string> Kept() => held.Chunk(2).Select(pair => $"{pair[0]}: {Ask((string)pair[0], pair[1])}");

    // What a value says of itself may depend on static state, which is kept.
    private static string[] Shown((string Name, object? Value)[] values)
    {
        Reset();
        return [.. values.Select(one => $"{one.Name}={Trace.Look(one.Value)}")];
    }

    private static string Q(Func<object?> ask)
    {
        Reset();
        Trace.Start();
        string answer;
        try { answer = Trace.Show(ask()); }
        catch (Exception exception) { answer = $"{exception.GetType().Name} {exception.Message}"; }
        return $"{answer} [{Trace.Said}]";
    }

    private static object Made(Func<object> make)
    {
        Reset();
        Trace.Start();
        try { return make(); }
        catch (Exception exception) when (exception is Exhausted or InvalidOperationException or ArithmeticException) { return "nothing"; }
    }

    private static int Finish(TaskCompletionSource gate, Task<int> task) { gate.TrySetResult(); return task.GetAwaiter().GetResult(); }

    private static int Next(IEnumerator<int> items) => items.MoveNext() ? items.Current : -1;

    private static int Counted((Action<int> Set, Func<int, int> Run) pair) { pair.Set(3); Trace.Start(); pair.Set(3); return pair.Run(2) * 10 + pair.Run(4); }

    private static void Reset()
    {
    }

    public static string[] Answers() => [
    ];

    public static object[] Hold() => [
    ];

    public static string Ask(string label, object thing) => thing is string ? "nothing" : label switch
    {
        _ => "gone",
    };

    public static string[] News(string label, object thing) => label switch
    {
        _ => none,
    };

    public static string[] Statics() => Shown(
    [
    ]);

    private static string[] FreshS38() => [
    ];

    private static string[] OfS38(S38 o) => [
    ];

    private static string[] NewsS38(S38 o) => Shown(
    [
    ]);

}
