using Molt.Scripts;

namespace Molt.Watching.Linux;

/// <summary>
/// Scripts that are links to files elsewhere. Watching their folder tells nothing of those files, and watching those files
/// nothing of being replaced; there are few, so they are polled.
/// </summary>
internal sealed class LinkedFiles
{
    private readonly SortedDictionary<string, FileStamp> stamps = new(StringComparer.Ordinal);

    public void Add(string path) => stamps[path] = FileStamp.Of(path);

    public void Remove(string path) => stamps.Remove(path);

    /// <summary>Those whose files changed since the last look.</summary>
    public IReadOnlyList<string> TakeChanged()
    {
        if (stamps.Count == 0) return [];
        var changed = stamps.Where(entry => FileStamp.Of(entry.Key) != entry.Value).Select(entry => entry.Key).ToArray();
        foreach (var path in changed) Add(path);
        return changed;
    }
}
