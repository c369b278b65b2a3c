using Game;

public static class Probe
{
    private static readonly List<string> log = [];
    private static readonly ManualResetEventSlim reached = new();
    private static readonly ManualResetEventSlim go = new();
    private static Thread? thread;

    public static void Setup()
    {
        Frames.Pause = () =>
        {
            reached.Set();
            go.Wait();
        };
        thread = new Thread(Run) { IsBackground = true };
        thread.Start();
        reached.Wait();
    }

    private static void Run()
    {
        try
        {
            Frames.Outer(log);
        }
        catch (InvalidOperationException unmatched)
        {
            log.Add($"nobody caught {unmatched.Message}"); // where there was no edit, the filter does not match
        }
    }

    public static IEnumerable<string> Answers()
    {
        if (Frames.Version > 1)
        {
            go.Set();
            thread?.Join();
            Frames.Pause = () => { };
        }
        var own = new List<string>();
        if (Frames.Version > 1) Frames.Outer(own);
        return [$"{Frames.Version}", .. own];
    }

    public static IEnumerable<string> Kept() => log.ToArray();

    public static void Teardown() => go.Set();
}
