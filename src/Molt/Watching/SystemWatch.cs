using System.Collections.Concurrent;
using Molt.Languages;
using Molt.Scripts;

namespace Molt.Watching;

/// <summary>
/// Watches by <see cref="FileSystemWatcher"/>, for systems without inotify. It tells of a change while the file is still being
/// written, so a file that is gone, empty or locked is looked at again before it is reported.
/// </summary>
internal sealed class SystemWatch : IWatch
{
    private static readonly TimeSpan SettleTime = TimeSpan.FromMilliseconds(20);
    private const int LargestBuffer = 64 * 1024;
    private const int MostLooks = 50;

    private readonly string root;
    private readonly ScriptNames names;
    private readonly RootGuard guard;
    private readonly FileSystemWatcher watcher;
    private readonly BlockingCollection<string?> happened = []; // null: some were lost
    private readonly SettleQueue unsettled = new();
    private readonly Dictionary<string, int> looks = new(StringComparer.Ordinal);

    /// <exception cref="WatchUnavailableException">The operating system refuses.</exception>
    public SystemWatch(string root, ScriptNames names)
    {
        (this.root, this.names) = (root, names);
        guard = new RootGuard(root);
        watcher = new FileSystemWatcher(root) { IncludeSubdirectories = true, InternalBufferSize = LargestBuffer };
        watcher.NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size
            | NotifyFilters.CreationTime | NotifyFilters.Security;
        watcher.Created += (_, e) => happened.Add(e.FullPath);
        watcher.Changed += (_, e) => happened.Add(e.FullPath);
        watcher.Deleted += (_, e) => happened.Add(e.FullPath);
        watcher.Renamed += (_, e) => { happened.Add(e.OldFullPath); happened.Add(e.FullPath); };
        watcher.Error += (_, _) => happened.Add(null);
        Enable();
    }

    public WatchEnd Run(NoticeSink sink, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var end = Take(sink, stop);
            var ready = unsettled.TakeDue().Where(entry => IsSettled(entry.Key, entry.Value)).ToArray();
            sink.IsUnsettled = unsettled.IsAboutToSettle;
            sink.Report(ready);
            if (stop.IsCancellationRequested) break;
            if (guard.IsLost) return WatchEnd.RootLost;
            if (end is { } ended) return ended;
        }
        return WatchEnd.Stopped;
    }

    public void Dispose() => watcher.Dispose(); // not the collection: a last event may still be on its way

    private void Enable()
    {
        try
        {
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            watcher.Dispose();
            throw new WatchUnavailableException(e.Message);
        }
    }

    private WatchEnd? Take(NoticeSink sink, CancellationToken stop)
    {
        try
        {
            var wait = unsettled.MillisecondsUntilDue(RootGuard.Interval);
            for (; happened.TryTake(out var path, wait, stop); wait = 0)
            {
                if (path is null) return WatchEnd.Interrupted;
                if (names.IsScript(root, path) || IsFolder(path)) unsettled.Add(path, TimeSpan.Zero, sink.Now);
            }
        }
        catch (OperationCanceledException)
        {
            return WatchEnd.Stopped;
        }
        return null;
    }

    // What is gone may have been one; a folder that is only written to has an event of its own for each entry.
    private bool IsFolder(string path) => names.IsFolder(root, path) && path != root && !File.Exists(path);

    private bool IsSettled(string path, long noticedAt)
    {
        var count = looks.GetValueOrDefault(path) + 1;
        if (count >= Looks(path))
        {
            looks.Remove(path);
            return true;
        }
        looks[path] = count;
        unsettled.Add(path, SettleTime, noticedAt);
        return false;
    }

    // One look for what can be read, two for what is empty or gone, and up to a second for what its writer has locked.
    private static int Looks(string path)
    {
        var stamp = FileStamp.Of(path);
        if (stamp.Kind == FileKind.Missing) return 3;
        if (stamp.Kind != FileKind.File) return 1;
        if (stamp.Length == 0) return 2;
        return CanOpen(path) ? 1 : MostLooks;
    }

    private static bool CanOpen(string path)
    {
        try
        {
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
