using System.Collections.Concurrent;

namespace Game;

public class Hub<T>(Func<T, string> show)
{
    private readonly BlockingCollection<T> requests = [];
    private readonly BlockingCollection<string> replies = [];

    public void Begin()
    {
        var ready = new ManualResetEventSlim();
        var thread = new Thread(() =>
        {
            ready.Set();
            while (requests.TryTake(out var request, Timeout.Infinite))
            {
                replies.Add($"lambda 1: {show(request)} {Text()}");
            }
        });
        thread.IsBackground = true;
        thread.Start();
        ready.Wait();
    }

    public void BeginNamed()
    {
        var ready = new ManualResetEventSlim();
        var thread = new Thread(() => Loop(ready));
        thread.IsBackground = true;
        thread.Start();
        ready.Wait();
    }

    public string Ask(T request)
    {
        requests.Add(request);
        return replies.Take();
    }

    public void End() => requests.CompleteAdding();

    private void Loop(ManualResetEventSlim ready)
    {
        ready.Set();
        while (true)
        {
            if (!requests.TryTake(out var request, Timeout.Infinite)) return;
            replies.Add($"named 1: {show(request)} {Text()}");
        }
    }

    private static string Text() => "text 1";
}
