
namespace Molt.Watching;

/// <summary>Opens the way to watch that was chosen.</summary>
internal delegate IWatch WatchSelector(string root, MonitorOptions options, bool mustPoll);

/// <summary>
/// The monitor's thread: runs one watch after another. A new one is opened when the root comes back and when notices were
/// lost; polling takes over for good when the operating system's way fails.
/// </summary>
internal sealed class MonitorLoop(string root, MonitorOptions options, NoticeSink sink, WatchSelector selector)
{
    private static readonly TimeSpan ReturnCheckInterval = TimeSpan.FromMilliseconds(50);

    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Thread? thread;
    private volatile bool mustPoll = options.MustPoll;

    public bool IsPolling => mustPoll;

    public Task Completion => completion.Task;

    public void Start()
    {
        var watch = Open();
        thread = new Thread(() => Run(watch)) { IsBackground = true, Name = $"Molt watches {root}" };
        thread.Start();
    }

    public void RequestStop() => stop.Cancel();

    public void Stop()
    {
        RequestStop();
        if (Thread.CurrentThread != thread) completion.Task.Wait();
    }

    private void Run(IWatch? watch)
    {
        while (!stop.IsCancellationRequested)
        {
            if (watch is null) AwaitRoot();
            else if (RunOne(watch) == WatchEnd.Stopped) break;
            watch = Open();
            if (!stop.IsCancellationRequested) sink.ReportAll();
        }
        completion.SetResult();
    }

    private WatchEnd RunOne(IWatch watch)
    {
        using (watch)
        {
            try
            {
                return watch.Run(sink, stop.Token);
            }
            catch (Exception e)
            {
                FallBack(e);
                return WatchEnd.Interrupted;
            }
            finally
            {
                sink.IsUnsettled = false;
            }
        }
    }

    /// <summary>The watch to run, or null while there is no root.</summary>
    private IWatch? Open()
    {
        while (Directory.Exists(root) && !stop.IsCancellationRequested)
        {
            try
            {
                return selector(root, options, mustPoll);
            }
            catch (DirectoryNotFoundException)
            {
                break; // gone this very moment
            }
            catch (Exception e)
            {
                FallBack(e);
            }
        }
        return null;
    }

    // Whatever made a watch fail, polling goes on: a host must not lose its reloader, nor get our exception into a thread.
    private void FallBack(Exception e)
    {
        if (mustPoll)
        {
            options.Logger.PollingFailed(root, e);
            stop.Token.WaitHandle.WaitOne(MonitorOptions.FallbackInterval);
            return;
        }
        mustPoll = true;
        var bug = e is WatchUnavailableException ? null : e;
        options.Logger.FellBackToPolling(root, options.Interval.TotalMilliseconds, e.Message, bug);
    }

    private void AwaitRoot()
    {
        while (!Directory.Exists(root) && !stop.Token.WaitHandle.WaitOne(ReturnCheckInterval))
        {
        }
    }
}
