using Game;

public static class Probe
{
    private static readonly List<string> log = [];
    private static readonly ManualResetEventSlim reached = new();
    private static readonly ManualResetEventSlim go = new();
    private static Thread? thread;

    public static void Setup()
    {
        Deep.AtBottom = () =>
        {
            if (Thread.CurrentThread != thread) return;
            reached.Set();
            go.Wait();
        };
        thread = new Thread(() => log.Add(Deep.Down(10, 0))) { IsBackground = true };
        thread.Start();
        reached.Wait();
    }

    public static IEnumerable<string> Answers()
    {
        Finish();
        return [Deep.Down(10, 0), Deep.Even(7)];
    }

    public static IEnumerable<string> Kept() => log;

    private static void Finish()
    {
        if (Deep.Version == 1) return;
        go.Set();
        thread?.Join();
    }

    public static void Teardown() => Finish();
}
