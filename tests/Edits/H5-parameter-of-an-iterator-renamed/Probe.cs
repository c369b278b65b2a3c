public static class Probe
{
    private static readonly Queue<IEnumerator<int>> begun = new();
    private static readonly Queue<IEnumerator<string>> several = new();
    private static readonly Queue<IEnumerable<int>> waiting = new();
    private static readonly IEnumerable<int> plain = new Numbers<string>().Plain(8);

    private static readonly Queue<IEnumerator<string>> two = new();
    private static readonly Queue<(TaskCompletionSource Gate, Task<string> Task)> tasks = new();

    public static void Setup()
    {
        for (var step = 0; step < 4; step++)
        {
            waiting.Enqueue(new Numbers<string>().Captured(8));
            begun.Enqueue(new Numbers<string>().Captured(8).GetEnumerator());
            two.Enqueue(Pairs.Two(1, 2).GetEnumerator());
            var gate = new TaskCompletionSource();
            tasks.Enqueue((gate, Pairs.Later(gate.Task, 5, 6)));
            several.Enqueue(Numbers<int>.Several(3, 4, "c").GetEnumerator());
        }
        foreach (var one in begun) one.MoveNext();
        foreach (var one in several) one.MoveNext();
        foreach (var one in two) one.MoveNext();
    }

    public static IEnumerable<string> Answers() =>
    [
        string.Join(' ', new Numbers<int>().Captured(8)), string.Join(' ', new Numbers<string>().Plain(8)), string.Join(' ', Numbers<string>.Several(1, "b", "c")), string.Join(' ', Plainly.Captured(8)),
        string.Join(' ', new Numbers<int>().Later(8).ToBlockingEnumerable()), $"{new Numbers<int>().Once(8).GetAwaiter().GetResult()}",
        Plainly.Local(8), string.Join(' ', Pairs.Two(1, 2)), string.Join(' ', Pairs.Captured(3, 4)), Pairs.Plain(7, 8)(), Pairs.Later(Task.CompletedTask, 5, 6).GetAwaiter().GetResult(),
    ];

    public static IEnumerable<string> Kept() => [string.Join(' ', waiting.TryDequeue(out var items) ? items : []), string.Join(' ', plain), Next(begun), Next(several), Next(two), Finish()];

    private static string Finish()
    {
        if (!tasks.TryDequeue(out var next)) return "none";
        next.Gate.SetResult();
        return next.Task.GetAwaiter().GetResult();
    }

    private static string Next<T>(Queue<IEnumerator<T>> items) => items.TryDequeue(out var next) ? $"{next.MoveNext()} {next.Current}" : "none";
}
