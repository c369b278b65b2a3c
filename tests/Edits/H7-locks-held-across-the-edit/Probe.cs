using Game;

public static class Probe
{
    private static readonly ManualResetEventSlim reached = new();
    private static readonly ManualResetEventSlim go = new();
    private static readonly Held held = new();
    private static readonly List<string> log = [];
    private static Thread? thread;

    public static void Setup()
    {
        held.Inside = () =>
        {
            reached.Set();
            go.Wait();
        };
        thread = new Thread(() => held.Run(log)) { IsBackground = true };
        thread.Start();
        reached.Wait();
    }

    public static IEnumerable<string> Answers()
    {
        var first = $"{held.IsFree()} {held.IsFree2()} {Held.IsFree3()}";
        if (Held.Version == 1) return ["waiting"];
        if (thread is not null)
        {
            go.Set();
            thread.Join();
            held.Inside = () => { };
            log.Add(first);
        }
        var own = new List<string>();
        new Held().Run(own);
        return [$"{held.IsFree()} {held.IsFree2()} {Held.IsFree3()}", .. own];
    }

    public static IEnumerable<string> Kept() => log.ToArray();

    public static void Teardown() => go.Set();
}
