namespace Molt.Watching;

/// <summary>Looks at the whole tree at an interval: for file systems that tell nothing.</summary>
internal sealed class PollingWatch(string root, MonitorOptions options) : IWatch
{
    private readonly RootGuard guard = new(root);
    private readonly PollingHistory history = new(root, options.TimeProvider, options.Names);

    public WatchEnd Run(NoticeSink sink, CancellationToken stop)
    {
        var tick = new AutoResetEvent(false); // left to the collector: the timer's last callback may come after its disposal
        using var timer = options.TimeProvider.CreateTimer(_ => tick.Set(), null, options.Interval, options.Interval);
        while (WaitHandle.WaitAny([stop.WaitHandle, tick]) != 0)
        {
            if (guard.IsLost) return WatchEnd.RootLost;
            var now = sink.Now;
            var paths = history.Look();
            sink.IsUnsettled = history.IsUnsettled;
            sink.Report([.. paths.Select(path => KeyValuePair.Create(path, now))]);
        }
        return WatchEnd.Stopped;
    }

    public void Dispose()
    {
    }
}
