using Game;

public static class Probe
{
    private static readonly Turns turns = new();
    private static readonly List<Task> running = [];

    public static void Setup() => Apart(() =>
    {
        running.AddRange(Waits.Begin(turns));
        return running;
    });

    public static IEnumerable<string> Answers() => Apart(() =>
    {
        var fresh = new Turns();
        var begun = Waits.Begin(fresh);
        var said = fresh.Take();
        fresh.End();
        Task.WaitAll([.. begun]);
        return said;
    });

    public static IEnumerable<string> Kept() => Apart(turns.Take);

    public static void Teardown() => Apart(() =>
    {
        turns.End();
        Task.WaitAll([.. running]);
        return running;
    });

    // On a thread without a context, where what waits goes on at once.
    private static T Apart<T>(Func<T> ask) => Task.Run(ask).GetAwaiter().GetResult();
}
