using Molt.Model;
using Molt.Scripts;

namespace Molt.Pipeline;

/// <summary>
/// Files whose newest content is not live: noticed just now, held back, or refused. Every attempt tries all of them, so
/// that no fix is ever waiting for another save of the file that it fixes.
/// </summary>
internal sealed class PendingFiles
{
    private readonly SortedDictionary<string, FileChange> changes = new(StringComparer.Ordinal);

    // The content whose errors were reported: they are reported once.
    private readonly Dictionary<string, FileChange> reported = new(StringComparer.Ordinal);

    public IReadOnlyCollection<FileChange> All => [.. changes.Values];

    /// <summary>Those that no report has told of yet.</summary>
    public IReadOnlyCollection<FileChange> News => [.. changes.Values.Where(IsNews)];

    public IReadOnlyList<string> Paths => [.. changes.Keys];

    /// <summary>Takes in what was noticed; a file that is back at its live content is pending no more.</summary>
    public void Add(IEnumerable<FileChange> noticed, Func<string, SourceFile?> live)
    {
        foreach (var change in noticed)
        {
            if (IsLive(change, live(change.Path))) MarkLive([change]);
            else changes[change.Path] = change;
        }
    }

    /// <summary>Takes everything out, to be put back.</summary>
    public IReadOnlyCollection<FileChange> SetAside()
    {
        var all = All;
        changes.Clear();
        return all;
    }

    /// <summary>Puts back what was taken out and has not come anew.</summary>
    public void PutBack(IEnumerable<FileChange> aside)
    {
        foreach (var change in aside) changes.TryAdd(change.Path, change);
    }

    public bool IsNews(FileChange change) => !reported.TryGetValue(change.Path, out var known) || known != change;

    public void MarkReported(IEnumerable<FileChange> seen)
    {
        foreach (var change in seen) reported[change.Path] = change;
    }

    public void MarkLive(IEnumerable<FileChange> gone)
    {
        foreach (var change in gone)
        {
            changes.Remove(change.Path);
            reported.Remove(change.Path);
        }
    }

    /// <summary>The content that a file would go live with; null when it is not pending, or gone.</summary>
    public SourceFile? ContentOf(string path) => changes.GetValueOrDefault(path)?.After;

    /// <summary>Forgets all files of a directory.</summary>
    public void Forget(string root) => MarkLive([.. changes.Values.Where(change => ScriptPaths.IsBelow(root, change.Path))]);

    /// <summary>Puts other changes in the place of all there are.</summary>
    public void Replace(IEnumerable<FileChange> others)
    {
        changes.Clear();
        foreach (var change in others) changes.Add(change.Path, change);
    }

    /// <summary>
    /// Forgets that the files of a directory are gone which is gone itself: its files went first, one by one, and all of it
    /// stays live until it is back.
    /// </summary>
    public void KeepFilesBelow(IReadOnlyCollection<string> missingRoots)
    {
        var kept = changes.Values.Where(change => change.After is null && missingRoots.Any(root => ScriptPaths.IsBelow(root, change.Path)));
        MarkLive([.. kept]);
    }

    private static bool IsLive(FileChange change, SourceFile? known) => change.After is null
        ? known is null
        : known is not null && known.Hash.AsSpan().SequenceEqual(change.After.Hash.AsSpan());
}
