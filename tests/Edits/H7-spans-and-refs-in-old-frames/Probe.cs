using Game;

public static class Probe
{
    private static readonly List<string> log = [];
    private static readonly ManualResetEventSlim reached = new();
    private static readonly ManualResetEventSlim go = new();
    private static Thread? thread;

    public static void Setup()
    {
        Work.Pause = () =>
        {
            reached.Set();
            go.Wait();
        };
        thread = new Thread(() => log.Add(Work.Run(3))) { IsBackground = true };
        thread.Start();
        reached.Wait();
    }

    public static IEnumerable<string> Answers()
    {
        if (Work.Version == 1) return ["waiting"];
        go.Set();
        thread?.Join();
        Work.Pause = () => { };
        return [Work.Run(2)];
    }

    public static IEnumerable<string> Kept() => log.ToArray();

    public static void Teardown() => go.Set();
}
