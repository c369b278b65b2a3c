using Molt.Languages;
using Molt.Model;

namespace Molt.Scripts;

/// <summary>The files of one root that notices are about: each by itself, all below a folder, or all there are.</summary>
internal sealed record NoticedFiles(IReadOnlyCollection<string> Paths, IReadOnlyCollection<ScriptDiagnostic> Complaints)
{
    /// <summary>What a link leads to and belongs to another directory; null when nobody looked.</summary>
    public IReadOnlyCollection<string>? Owned { get; private init; }

    /// <summary>Resolves notices.</summary>
    /// <param name="names">Which files are scripts.</param>
    /// <param name="root">The root that all notices are about.</param>
    /// <param name="notices">What was noticed.</param>
    /// <param name="known">The scripts taken before, of all roots: those that are missing now are among the answer.</param>
    /// <param name="ownerOf">The other root that a path lies in by way of a link, or null.</param>
    public static NoticedFiles Of(ScriptNames names, string root, IEnumerable<Notice> notices, IReadOnlyCollection<string> known, Func<string, string?> ownerOf)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        var folders = new List<string>();
        foreach (var path in notices.Select(notice => notice.Path ?? root).Distinct())
        {
            if (names.IsScript(root, path)) paths.Add(path);
            else if (names.IsFolder(root, path)) folders.Add(path);
        }
        return folders.Count == 0 ? new NoticedFiles(paths, []) : WithFolders(names, root, paths, folders, known, ownerOf);
    }

    // The whole root is walked even for one folder: a folder that is reached by a link is a matter of all links.
    private static NoticedFiles WithFolders(
        ScriptNames names, string root, HashSet<string> paths, List<string> folders, IReadOnlyCollection<string> known, Func<string, string?> ownerOf)
    {
        var isConcerned = (string path) => folders.Any(folder => ScriptPaths.IsAtOrBelow(folder, path));
        if (!Directory.Exists(root)) return new NoticedFiles(paths, [ReadingDiagnostics.RootMissing(root)]);

        var tree = ScriptTree.Walk(root, names, ownerOf: ownerOf);
        var isBlind = (string path) => tree.Unreadable.Keys.Any(folder => ScriptPaths.IsBelow(folder, path));
        paths.UnionWith(tree.Files.Concat(tree.Misnamed).Where(isConcerned));
        paths.UnionWith(known.Where(path => ScriptPaths.IsBelow(root, path) && isConcerned(path) && !isBlind(path)));
        var unreadable = tree.Unreadable.Where(entry => isConcerned(entry.Key)).Select(entry => ReadingDiagnostics.FolderUnreadable(entry.Key, entry.Value));
        var owned = tree.Owned.Select(entry => ReadingDiagnostics.OfAnotherDirectory(entry.Key, entry.Value));
        return new NoticedFiles(paths, [.. unreadable, .. owned]) { Owned = [.. tree.Owned.Keys] };
    }
}
