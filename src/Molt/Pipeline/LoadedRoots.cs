using Molt.Model;
using Molt.Scripts;

namespace Molt.Pipeline;

/// <summary>
/// Which directories have contributed something yet. Until one has, its files are one unit: a directory is loaded as a whole
/// or not at all, while of one that is live only the broken files are held back.
/// </summary>
internal sealed class LoadedRoots
{
    private readonly List<string> unloaded = [];

    public void Add(ScriptRoot root) => unloaded.Add(root.Path);

    public void Remove(ScriptRoot root) => unloaded.Remove(root.Path);

    /// <summary>Whether these changes load a directory for the first time.</summary>
    public bool IsFirstLoad(IEnumerable<FileChange> changes) => changes.Any(change => UnloadedRootOf(change.Path) is not null);

    public void MarkLoaded(IEnumerable<FileChange> changes)
    {
        foreach (var change in changes) unloaded.RemoveAll(root => ScriptPaths.IsBelow(root, change.Path));
    }

    /// <summary>Some of the changes, but of a directory that is not loaded yet either all there are or none.</summary>
    public List<FileChange> Whole(IEnumerable<FileChange> some, IEnumerable<FileChange> all)
    {
        var chosen = some.ToList();
        var torn = all.Except(chosen).Select(change => UnloadedRootOf(change.Path)).OfType<string>().ToHashSet();
        return [.. chosen.Where(change => UnloadedRootOf(change.Path) is not { } root || !torn.Contains(root))];
    }

    /// <summary>The directory of a path, or the directory that it is itself, if that is not loaded yet.</summary>
    public string? UnloadedRootOf(string path) => unloaded.Find(root => ScriptPaths.IsAtOrBelow(root, path));
}
