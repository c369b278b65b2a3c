using Game;

public static class Probe
{
    private static readonly List<string> log = [];
    private static IEnumerator<int>? walk;
    private static IEnumerator<int>? dropped;
    private static Task<string>? waiting;
    private static readonly TaskCompletionSource<int> arrival = new();

    public static void Setup()
    {
        walk = Walks.Walk(log).GetEnumerator();
        walk.MoveNext();
        dropped = Walks.Walk(log).GetEnumerator();
        dropped.MoveNext();
        waiting = Walks.WaitAsync(arrival.Task, log);
    }

    public static IEnumerable<string> Answers()
    {
        var own = new List<string>();
        var all = string.Join(' ', Walks.Walk(own));
        if (Walks.Version == 2 && walk is not null)
        {
            walk.MoveNext();
            log.Add($"walked to {walk.Current}");
            walk.MoveNext();
            dropped!.Dispose();
            arrival.TrySetException(new FormatException("late"));
            log.Add(waiting!.GetAwaiter().GetResult());
            walk = null;
        }
        return [all, .. own, Walks.WaitAsync(Task.FromException<int>(new FormatException("at once")), own).GetAwaiter().GetResult()];
    }

    public static IEnumerable<string> Kept() => log.ToArray();
}
