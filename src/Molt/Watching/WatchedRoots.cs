using System.Collections.Concurrent;
using Molt.Model;

namespace Molt.Watching;

/// <summary>What watches a reloader's directories. Thread-safe.</summary>
/// <param name="options">How.</param>
/// <param name="receiver">Gets all notices, on the threads of the monitors.</param>
internal sealed class WatchedRoots(MonitorOptions options, Action<Notice> receiver)
{
    private readonly ConcurrentDictionary<string, WatchedRoot> roots = new(StringComparer.Ordinal);
    private volatile bool isStopped;

    /// <summary>Whether directories that are added are watched.</summary>
    public bool IsStopped => isStopped;

    /// <summary>Whether some file is in the middle of being saved.</summary>
    public bool IsUnsettled => roots.Values.Any(root => root.Monitor.IsUnsettled);

    /// <summary>Whether git is changing files just now.</summary>
    public bool IsBranchSwitched => roots.Values.Any(root => root.BranchSwitch.IsGoingOn);

    /// <summary>Completes when no monitor's thread runs any more; of those that there are now.</summary>
    public Task Completion => Task.WhenAll(roots.Values.Select(root => root.Monitor.Completion));

    /// <summary>Watches a directory, from before this returns; does nothing once all was stopped.</summary>
    public void Add(string root)
    {
        if (isStopped) return;
        roots[root] = new WatchedRoot(new DirectoryMonitor(root, options, receiver), new BranchSwitch(root));
        if (isStopped) Remove(root);
    }

    /// <summary>No longer watches a directory.</summary>
    public void Remove(string root)
    {
        if (roots.TryRemove(root, out var watched)) watched.Monitor.Dispose();
    }

    /// <summary>Stops for good. Nothing is noticed after this returns.</summary>
    public void Stop()
    {
        isStopped = true;
        foreach (var root in roots.Keys) Remove(root);
    }

    /// <summary>Stops for good, without waiting.</summary>
    public void RequestStop()
    {
        isStopped = true;
        foreach (var root in roots.Values) root.Monitor.RequestStop();
    }
}
