using Game;

public static class Probe
{
    private static readonly List<string> log = [];
    private static readonly ManualResetEventSlim reached = new();
    private static readonly ManualResetEventSlim go = new();
    private static Thread? thread;

    public static void Setup()
    {
        Chain.Pause = () =>
        {
            reached.Set();
            go.Wait();
        };
        thread = new Thread(() => Chain.Start(log)) { IsBackground = true };
        thread.Start();
        reached.Wait();
    }

    public static IEnumerable<string> Answers()
    {
        if (Chain.Version == 2)
        {
            go.Set();
            thread?.Join();
            Chain.Pause = () => { };
        }
        var own = new List<string>();
        if (Chain.Version == 2) Chain.Start(own);
        return [$"{Chain.Version}", .. own];
    }

    public static IEnumerable<string> Kept() => log.ToArray();

    public static void Teardown() => go.Set();
}
