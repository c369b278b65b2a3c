using System.Runtime.InteropServices;
using Molt.Languages;
using Molt.Scripts;

namespace Molt.Watching.Linux;

/// <summary>Which watch stands for which folder, and the setting up and taking down of whole trees.</summary>
internal sealed class WatchedFolders(InotifyQueue queue, string root, ScriptNames names)
{
    private readonly Dictionary<int, string> paths = [];
    private readonly SortedDictionary<string, int> watches = new(StringComparer.Ordinal);
    private readonly HashSet<string> links = new(StringComparer.Ordinal);

    public bool Contains(string folder) => watches.ContainsKey(folder);

    /// <summary>Whether the folder was reached by a link of this name.</summary>
    public bool IsLink(string folder) => links.Contains(folder);

    public bool TryGetPath(int watch, out string folder) => paths.TryGetValue(watch, out folder!);

    /// <summary>Watches a folder and all below it, each before it is listed.</summary>
    /// <exception cref="WatchUnavailableException">No watch is left.</exception>
    /// <exception cref="DirectoryNotFoundException">The root is gone.</exception>
    public ScriptTree AddTree(string folder) => ScriptTree.Walk(folder, names, Add);

    public void RemoveTree(string folder)
    {
        var gone = watches.Where(entry => ScriptPaths.IsAtOrBelow(folder, entry.Key)).ToArray();
        foreach (var (_, watch) in gone)
        {
            queue.Remove(watch);
            Forget(watch);
        }
    }

    /// <summary>The kernel dropped this watch.</summary>
    public void Forget(int watch)
    {
        if (!paths.Remove(watch, out var folder)) return;
        watches.Remove(folder);
        links.Remove(folder);
    }

    private void Add(string folder)
    {
        var watch = queue.Add(folder, out var error);
        if (watch < 0)
        {
            Refuse(folder, error);
            return;
        }
        Forget(watch); // the same folder under the name that it had before
        if (watches.TryGetValue(folder, out var former)) Forget(former);
        paths[watch] = folder;
        watches[folder] = watch;
        if (folder != root && FileStamp.OfEntry(folder).Kind == FileKind.Link) links.Add(folder);
    }

    private void Refuse(string folder, int error)
    {
        if (error is LibC.NoSuchEntry or LibC.NotAFolder)
        {
            if (folder == root) throw new DirectoryNotFoundException(root);
            return;
        }

        // An unreadable folder cannot be listed either: its scripts stay as they are until its mode changes, which its parent
        // tells.
        if (error == LibC.AccessDenied && folder != root) return;
        var reason = error == LibC.NoSpace
            ? "no inotify watch is left (fs.inotify.max_user_watches)"
            : Marshal.GetPInvokeErrorMessage(error);
        throw new WatchUnavailableException(reason);
    }
}
