public static class Probe
{
    private static readonly TaskCompletionSource gate = new();
    private static Task<int> waiting = null!;

    public static void Setup() => waiting = Camp.Run(gate.Task, 3);

    public static IEnumerable<string> Kept()
    {
        if (Camp.Word() == "one") return ["waits"];
        gate.TrySetResult();
        return [$"{waiting.Result} {Camp.Said}"];
    }

    public static IEnumerable<string> Answers() => [Camp.Word()];
}
