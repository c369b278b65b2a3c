using Molt.Languages;
using Molt.Scripts;

namespace Molt.Watching;

/// <summary>
/// What the files looked like at the last look. Stamps alone are not enough: where times are coarse, a second save of the same
/// length within one tick leaves the stamp as it was. So whatever changed lately is named at every look (its reader compares
/// contents) until the clock has certainly moved on. A file that is gone or empty is named when the next look finds it so too:
/// between two steps of a save it looks the same.
/// </summary>
internal sealed class PollingHistory
{
    /// <summary>The coarsest resolution of times, that of FAT.</summary>
    private static readonly TimeSpan Resolution = TimeSpan.FromSeconds(2);

    private readonly string root;
    private readonly TimeProvider time;
    private readonly ScriptNames names;
    private readonly Dictionary<string, Entry> known = new(StringComparer.Ordinal);

    public PollingHistory(string root, TimeProvider time, ScriptNames names)
    {
        (this.root, this.time, this.names) = (root, time, names);
        foreach (var path in ScriptTree.Walk(root, names).Files) known[path] = new Entry(FileStamp.Of(path), 0, false);
    }

    /// <summary>Whether a file was gone or empty at the last look, so that only the next one will tell.</summary>
    public bool IsUnsettled => known.Values.Any(entry => entry.IsUnsettled);

    /// <summary>Looks again; gives the paths at which something may have changed, sorted.</summary>
    public IReadOnlyList<string> Look()
    {
        var tree = ScriptTree.Walk(root, names);
        var present = tree.Files.Select(path => KeyValuePair.Create(path, FileStamp.Of(path)))
            .Where(file => file.Value.Kind != FileKind.Missing).ToDictionary(StringComparer.Ordinal);
        var isHidden = (string path) => tree.Unreadable.Keys.Any(folder => ScriptPaths.IsBelow(folder, path));
        var gone = known.Keys.Where(path => !present.ContainsKey(path) && !isHidden(path)).ToArray();
        return [.. present.Where(file => IsChanged(file.Key, file.Value)).Select(file => file.Key)
            .Concat(gone.Where(IsGone)).Order(StringComparer.Ordinal)];
    }

    private bool IsChanged(string path, FileStamp stamp)
    {
        var now = time.GetTimestamp();
        if (!known.TryGetValue(path, out var entry) || entry.Stamp != stamp)
        {
            var isUnsettled = stamp.Length == 0;
            known[path] = new Entry(stamp, now, isUnsettled);
            return !isUnsettled;
        }

        known[path] = entry with { IsUnsettled = false };
        return entry.IsUnsettled || IsRecent(entry, now);
    }

    // By our own clock since the change was seen, because a file server's clock may be any; by the file's time for those that
    // changed just before they were first seen.
    private bool IsRecent(Entry entry, long now)
    {
        if (entry.SeenAt != 0 && time.GetElapsedTime(entry.SeenAt, now) < Resolution) return true;
        var age = time.GetUtcNow() - DateTimeOffset.UnixEpoch.AddTicks(entry.Stamp.Modified / 100);
        return age.Duration() < Resolution;
    }

    private bool IsGone(string path)
    {
        var entry = known[path];
        if (entry.Stamp.Kind == FileKind.Missing) return known.Remove(path);
        known[path] = new Entry(default, time.GetTimestamp(), true);
        return false;
    }

    private readonly record struct Entry(FileStamp Stamp, long SeenAt, bool IsUnsettled);
}
