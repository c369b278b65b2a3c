using Molt.Languages;
using Molt.Scripts;

namespace Molt.Watching.Linux;

/// <summary>
/// Watches by inotify, which unlike FileSystemWatcher tells when a writer closed a file: one that was only truncated so far is
/// an empty file, an empty file is a valid script, and acting on it would remove types for a moment.
/// </summary>
internal sealed class InotifyWatch : IWatch
{
    private readonly string root;
    private readonly ScriptNames names;
    private readonly RootGuard guard;
    private readonly InotifyQueue queue;
    private readonly WatchedFolders folders;
    private readonly ScriptEvents scripts = new();

    /// <exception cref="WatchUnavailableException">There is no inotify here, or no watch left.</exception>
    /// <exception cref="DirectoryNotFoundException">The root is gone.</exception>
    public InotifyWatch(string root, ScriptNames names)
    {
        if (NetworkFileSystem.NameAt(root) is { } name) throw new WatchUnavailableException($"it is on {name}");
        (this.root, this.names) = (root, names);
        guard = new RootGuard(root);
        queue = new InotifyQueue();
        folders = new WatchedFolders(queue, root, names);
        try
        {
            foreach (var link in folders.AddTree(root).LinkedFiles) scripts.Links.Add(link);
        }
        catch
        {
            queue.Dispose();
            throw;
        }
    }

    public WatchEnd Run(NoticeSink sink, CancellationToken stop)
    {
        using var registration = stop.Register(queue.Stop);
        while (true)
        {
            if (queue.Wait(scripts.MillisecondsUntilDue(RootGuard.Interval)) == WaitResult.Stopped) return WatchEnd.Stopped;
            scripts.Now = sink.Now;
            var end = Handle(queue.Read());
            scripts.LookAgain();
            sink.IsUnsettled = scripts.IsUnsettled;
            sink.Report(scripts.TakeNoticed());
            if (guard.IsLost) return WatchEnd.RootLost;
            if (end is { } ended) return ended;
        }
    }

    public void Dispose() => queue.Dispose();

    private WatchEnd? Handle(List<InotifyEvent> events)
    {
        foreach (var happened in events)
        {
            if (happened.Has(EventMask.Overflow)) return WatchEnd.Interrupted;
            if (folders.TryGetPath(happened.Watch, out var folder) && Handle(happened, folder) is { } end) return end;
        }
        return null;
    }

    private WatchEnd? Handle(InotifyEvent happened, string folder)
    {
        if (happened.Name.Length == 0) return HandleSelf(happened, folder);
        var path = Path.Combine(folder, happened.Name);
        if (names.IsScript(happened.Name))
        {
            scripts.Handle(happened, path);
            return null;
        }
        return happened.Has(EventMask.IsFolder) ? HandleFolder(happened, path) : HandleOther(happened, path);
    }

    // Of a folder below the root, its parent tells; but of what a link leads to, there is no watched parent.
    private WatchEnd? HandleSelf(InotifyEvent happened, string folder)
    {
        if (happened.Has(EventMask.SelfGone | EventMask.Ignored) && folder == root) return WatchEnd.RootLost;
        if (happened.Has(EventMask.SelfGone) && folders.IsLink(folder)) return WatchEnd.Interrupted;
        if (happened.Has(EventMask.Ignored)) folders.Forget(happened.Watch);
        return null;
    }

    private WatchEnd? HandleFolder(InotifyEvent happened, string path)
    {
        if (!names.IsFolder(happened.Name)) return null;
        if (happened.Has(EventMask.Vanished))
        {
            folders.RemoveTree(path);
            scripts.Vanished(happened, path);
        }
        else if (happened.Has(EventMask.Appeared) || !folders.Contains(path))
        {
            var tree = folders.AddTree(path);
            if (tree.HasLinks) return WatchEnd.Interrupted;
            foreach (var link in tree.LinkedFiles) scripts.Links.Add(link);
            scripts.Appeared(happened, path);
        }
        return null;
    }

    // A link to a folder brings or takes a whole tree. Hidden ones too: where a container gets its files from a configuration
    // map, each file is a link through "..data", and that one is switched.
    private WatchEnd? HandleOther(InotifyEvent happened, string path)
    {
        var isLinkToFolder = happened.Has(EventMask.Appeared)
            && FileStamp.OfEntry(path).Kind == FileKind.Link && FileStamp.Of(path).Kind == FileKind.Folder;
        return isLinkToFolder || (happened.Has(EventMask.Vanished) && folders.Contains(path)) ? WatchEnd.Interrupted : null;
    }
}
