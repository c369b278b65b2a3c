namespace Molt.Scripts;

/// <summary>
/// Files that a rollback took out of the running code although they are on disk, or the other way round. They are left alone until they are
/// saved again, and that can be with the same text: so it is told by their stamps.
/// </summary>
internal sealed class WithdrawnFiles
{
    private readonly SortedDictionary<string, FileStamp> stamps = new(StringComparer.Ordinal);

    /// <summary>Full paths, sorted.</summary>
    public IReadOnlyCollection<string> Paths => stamps.Keys;

    /// <summary>Forgets those that there were, for these.</summary>
    public void Set(IEnumerable<string> paths)
    {
        var kept = new Dictionary<string, FileStamp>(stamps);
        stamps.Clear();
        foreach (var path in paths) stamps[path] = kept.TryGetValue(path, out var stamp) ? stamp : Stamp(path);
    }

    public bool IsSavedAgain(string path) => stamps.TryGetValue(path, out var stamp) && stamp != Stamp(path);

    public void Remove(string path) => stamps.Remove(path);

    // Not the time of the last change of the file's status: who changes permissions saves nothing.
    private static FileStamp Stamp(string path) => FileStamp.Of(path) with { Changed = 0, Links = 0 };
}
