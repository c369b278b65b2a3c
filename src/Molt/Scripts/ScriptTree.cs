using System.Security;
using Molt.Languages;

namespace Molt.Scripts;

/// <summary>
/// All scripts below a root: a function of the file system alone, so that a directory that was edited for hours holds the same
/// scripts as one that is loaded afresh. Folders reached by links are looked into, but each real folder once: under
/// its own name where it lies below the root, else under the first link to it. So loops end.
/// </summary>
internal sealed class ScriptTree
{
    private readonly ScriptNames names;
    private readonly Action<string>? entering;
    private readonly Func<string, string?> ownerOf;
    private readonly HashSet<FileIdentity> visited = [];
    private readonly SortedSet<string> links = new(StringComparer.Ordinal);
    private readonly List<string> files = [];
    private readonly List<string> linkedFiles = [];
    private readonly List<string> misnamed = [];
    private readonly SortedDictionary<string, string> unreadable = new(StringComparer.Ordinal);

    private readonly SortedDictionary<string, string> owned = new(StringComparer.Ordinal);
    private bool isBehindLink;

    private ScriptTree(ScriptNames names, Action<string>? entering, Func<string, string?> ownerOf) => (this.names, this.entering, this.ownerOf) = (names, entering, ownerOf);

    /// <summary>Full paths of files that are scripts by their name, sorted.</summary>
    public IReadOnlyList<string> Files => files;

    /// <summary>Folders that are named like a script.</summary>
    public IReadOnlyList<string> Misnamed => misnamed;

    /// <summary>Folders that could not be listed, and why.</summary>
    public IReadOnlyDictionary<string, string> Unreadable => unreadable;

    /// <summary>Folders and files that a link leads to and that belong to another directory, with that one's path.</summary>
    public IReadOnlyDictionary<string, string> Owned => owned;

    /// <summary>Those of the files that are links.</summary>
    public IReadOnlyList<string> LinkedFiles => linkedFiles;

    /// <summary>Whether any folder is reached by a link.</summary>
    public bool HasLinks { get; private set; }

    /// <summary>Walks a folder and all below it.</summary>
    /// <param name="folder">The full path of a root, or of a folder below one.</param>
    /// <param name="names">Which files are scripts.</param>
    /// <param name="entering">Called with each folder before it is listed: whoever watches it from then on misses
    /// nothing.</param>
    /// <param name="ownerOf">Tells whether what a link leads to belongs to another script directory, and to which: it is passed over.</param>
    public static ScriptTree Walk(string folder, ScriptNames names, Action<string>? entering = null, Func<string, string?>? ownerOf = null)
    {
        var tree = new ScriptTree(names, entering, ownerOf ?? (_ => null));
        tree.VisitFolders(folder);
        tree.isBehindLink = true;
        while (tree.links.Min is { } link)
        {
            tree.links.Remove(link);
            tree.VisitFolders(link);
        }
        tree.files.Sort(StringComparer.Ordinal);
        tree.misnamed.Sort(StringComparer.Ordinal);
        return tree;
    }

    private void VisitFolders(string first)
    {
        var folders = new Stack<string>([first]);
        while (folders.TryPop(out var folder))
        {
            if (!visited.Add(FileStamp.Of(folder).Identity)) continue;
            if (isBehindLink && IsOwned(folder)) continue;
            entering?.Invoke(folder);
            foreach (var entry in List(folder)) Sort(entry, folders);
        }
    }

    private FileSystemInfo[] List(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (DirectoryNotFoundException)
        {
            return []; // gone since its parent was listed: like never there
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException)
        {
            unreadable[folder] = e.Message;
            return [];
        }
    }

    private void Sort(FileSystemInfo entry, Stack<string> folders)
    {
        var isScript = names.IsScript(entry.Name);
        if (!isScript && !names.IsFolder(entry.Name)) return;
        var isFolder = entry.Attributes.HasFlag(FileAttributes.Directory);
        var isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
        if (isScript && isLink && IsOwned(entry.FullName)) return;
        if (isScript) (isFolder ? misnamed : files).Add(entry.FullName);
        else if (isFolder) Enqueue(entry, folders);
        if (isScript && !isFolder && isLink) linkedFiles.Add(entry.FullName);
    }

    private bool IsOwned(string path)
    {
        if (ownerOf(path) is not { } owner) return false;
        owned[path] = owner;
        return true;
    }

    private void Enqueue(FileSystemInfo folder, Stack<string> folders)
    {
        if (!folder.Attributes.HasFlag(FileAttributes.ReparsePoint))
        {
            folders.Push(folder.FullName);
            return;
        }
        HasLinks = true;
        links.Add(folder.FullName);
    }
}
