using Molt.Model;
using Molt.Scripts;

namespace Molt.Watching;

/// <summary>
/// Notices everything that may concern scripts below one directory. Once constructed it misses nothing, so whoever scans the
/// directory afterwards knows it all. It has one background thread, which ends with <see cref="Dispose"/> or when the monitor
/// is dropped.
/// </summary>
internal sealed class DirectoryMonitor : IDisposable
{
    // The thread holds the loop but not this object, which can therefore be collected while the thread runs.
    private readonly MonitorLoop loop;
    private readonly NoticeSink sink;

    /// <summary>Starts watching.</summary>
    /// <param name="root">The directory.</param>
    /// <param name="options">How.</param>
    /// <param name="receiver">Called on the monitor's thread, one call at a time; its exceptions are logged.</param>
    public DirectoryMonitor(string root, MonitorOptions options, Action<Notice> receiver)
        : this(root, options, receiver, WatchChoice.Of)
    {
    }

    internal DirectoryMonitor(string root, MonitorOptions options, Action<Notice> receiver, WatchSelector selector)
    {
        var path = ScriptRoot.At(root, "").Path;
        sink = new NoticeSink(path, options, receiver);
        loop = new MonitorLoop(path, options, sink, selector);
        loop.Start();
    }

    ~DirectoryMonitor() => loop?.RequestStop();

    /// <summary>Whether the monitor looks itself instead of being told.</summary>
    public bool IsPolling => loop.IsPolling;

    /// <summary>Whether a file is in the middle of being saved: a notice of it will come shortly.</summary>
    public bool IsUnsettled => sink.IsUnsettled;

    /// <summary>Completes when the monitor's thread has ended.</summary>
    public Task Completion => loop.Completion;

    /// <summary>Stops, some time later.</summary>
    public void RequestStop() => loop.RequestStop();

    /// <summary>Stops, and waits until no call of the receiver is going on, but when called by the receiver itself.</summary>
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        loop.Stop();
    }
}
