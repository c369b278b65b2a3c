using System.Diagnostics;

namespace Molt.Watching;

/// <summary>
/// Paths to be looked at again a moment later, because what can be seen of them now may be one step of a save: the name is
/// gone (the editor will put the new file there) or the file is empty (it will be written). In real time, whatever clock the
/// host simulates: the editors are real. Not thread-safe.
/// </summary>
internal sealed class SettleQueue
{
    // Files that are kept open by their writer wait far longer, and nobody waits with them.
    private static readonly TimeSpan Shortly = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<string, (long Due, long NoticedAt)> waiting = new(StringComparer.Ordinal);

    /// <summary>Whether something is due shortly.</summary>
    public bool IsAboutToSettle => waiting.Count > 0 && waiting.Values.Any(entry => entry.Due - Stopwatch.GetTimestamp() < Shortly.TotalSeconds * Stopwatch.Frequency);

    public bool Contains(string path) => waiting.ContainsKey(path);

    /// <summary>The first notice of a path is the one that counts; looking moves on with each.</summary>
    public void Add(string path, TimeSpan delay, long noticedAt)
    {
        var first = waiting.TryGetValue(path, out var earlier) ? earlier.NoticedAt : noticedAt;
        waiting[path] = (Stopwatch.GetTimestamp() + (long)(delay.TotalSeconds * Stopwatch.Frequency), first);
    }

    /// <summary>No longer waits for a path; gives the time at which it was first noticed, if it was waiting.</summary>
    public bool Remove(string path, out long noticedAt)
    {
        var found = waiting.Remove(path, out var entry);
        noticedAt = entry.NoticedAt;
        return found;
    }

    /// <summary>Takes out what is due.</summary>
    public Dictionary<string, long> TakeDue()
    {
        var now = Stopwatch.GetTimestamp();
        var due = waiting.Where(entry => entry.Value.Due <= now).ToDictionary(entry => entry.Key, entry => entry.Value.NoticedAt);
        foreach (var path in due.Keys) waiting.Remove(path);
        return due;
    }

    /// <summary>How long until something is due, in milliseconds, at most the given time.</summary>
    public int MillisecondsUntilDue(int atMost)
    {
        if (waiting.Count == 0) return atMost;
        var left = waiting.Values.Min(entry => entry.Due) - Stopwatch.GetTimestamp();
        return (int)Math.Clamp(left * 1000 / Stopwatch.Frequency + 1, 0, atMost);
    }
}
