using System.Collections.Immutable;
using System.Diagnostics;
using Molt.Languages;
using Molt.Model;

namespace Molt.Scripts;

/// <summary>
/// Turns notices into real changes: reads what was noticed and compares it with what was last taken. A save that changes
/// nothing is no change, nor is a file deleted and written again as it was. Not thread-safe: the pipeline's one consumer uses
/// it.
/// </summary>
internal sealed class SourceReader(TimeProvider time, Exclusions exclusions, ScriptNames names)
{
    // Who saves a file empties it first, and writes a moment later. So long, all files together are waited for.
    private static readonly TimeSpan WritePause = TimeSpan.FromMilliseconds(100);

    private readonly SortedDictionary<string, ScriptRoot> roots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<byte>> taken = new(StringComparer.Ordinal);

    // Files that could not be read, and the complaint made: tried again at every collection, complained about once.
    private readonly Dictionary<string, ScriptDiagnostic> unread = new(StringComparer.Ordinal);

    // The same for folders that could not be listed, and roots that are gone.
    private readonly Dictionary<string, ScriptDiagnostic> unlisted = new(StringComparer.Ordinal);

    // What links lead to and belongs to another root, by root.
    private readonly Dictionary<string, IReadOnlyCollection<string>> owned = new(StringComparer.Ordinal);

    // What is live, where something was read and nobody knows whether it was taken up.
    private Func<IEnumerable<SourceFile>>? doubted;

    /// <summary>Files of which a rollback set the newest content aside.</summary>
    public WithdrawnFiles Withdrawn { get; } = new();

    /// <summary>Whether a directory is one of those that are read.</summary>
    public bool Knows(string root) => roots.ContainsKey(root);

    /// <summary>Says that other sources are live than those on disk: a file comes again when it is saved again, even as it is.</summary>
    public void Withdraw(IReadOnlyDictionary<string, SourceFile> live)
    {
        var newest = taken.Keys.Union(live.Keys).Where(path => RootOf(path) is not null && !TestSyntax.IsTestFile(path) && !(taken.TryGetValue(path, out var hash) && live.TryGetValue(path, out var file)
            && file.Hash.AsSpan().SequenceEqual(hash.AsSpan())));
        Withdrawn.Set(newest);
    }

    /// <summary>What could not be read when it was last tried.</summary>
    public IReadOnlyCollection<ScriptDiagnostic> Problems => [.. unread.Values, .. unlisted.Values];

    /// <summary>Directories that are gone.</summary>
    public IReadOnlyCollection<string> MissingRoots => [.. roots.Keys.Where(root => !Directory.Exists(root))];

    /// <summary>Reads a directory for the first time, and knows it from then on.</summary>
    public ChangeSet Scan(ScriptRoot root)
    {
        roots[root.Path] = root;
        return Collect([new Notice(root.Path, null, time.GetTimestamp())]);
    }

    /// <summary>Has all directories looked at again, the next time, and what is not live as it was read then taken for changed: it may have been lost on the way. Allocates nothing, for memory may be what was short.</summary>
    /// <param name="live">All that is live.</param>
    public void Doubt(Func<IEnumerable<SourceFile>> live) => doubted = live;

    /// <summary>Whether the next collection finds what was lost, though nobody noticed anything.</summary>
    public bool HasDoubts => doubted is not null;

    /// <summary>Forgets a directory: its files are unknown again.</summary>
    public void Forget(ScriptRoot root)
    {
        roots.Remove(root.Path);
        owned.Remove(root.Path);
        foreach (var path in taken.Keys.Where(path => ScriptPaths.IsBelow(root.Path, path)).ToArray()) taken.Remove(path);
        foreach (var path in unread.Keys.Where(path => ScriptPaths.IsBelow(root.Path, path)).ToArray()) unread.Remove(path);
        foreach (var path in Withdrawn.Paths.Where(path => ScriptPaths.IsBelow(root.Path, path)).ToArray()) Withdrawn.Remove(path);
        foreach (var path in unlisted.Keys.Where(path => ScriptPaths.IsAtOrBelow(root.Path, path)).ToArray()) unlisted.Remove(path);
    }

    /// <summary>A script taken before that lies in a folder which is about to be a root, by way of a link; null when there is none.</summary>
    public string? FindWithin(string folder) => taken.Keys.FirstOrDefault(path => RealPath.IsWithin(folder, path));

    /// <summary>
    /// Reads everything noticed, and whatever could not be read before; returns what differs from what was last returned.
    /// Notices of directories that were never scanned mean nothing.
    /// </summary>
    public ChangeSet Collect(IReadOnlyCollection<Notice> notices)
    {
        if (doubted is not null) notices = [.. notices, .. LookAgain(doubted)];
        var complaints = new List<ScriptDiagnostic>();
        var noticed = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var root in roots.Keys) noticed.UnionWith(Resolve(root, [.. notices.Where(notice => notice.Root == root)], complaints));

        var start = Stopwatch.GetTimestamp();
        var changes = noticed.Union(unread.Keys.ToArray()).Order(StringComparer.Ordinal)
            .Select(path => Look(path, start, noticed.Contains(path), complaints)).OfType<FileChange>().ToImmutableArray();
        var noticedAt = notices.Count > 0 ? notices.Min(notice => notice.Timestamp) : time.GetTimestamp();
        var set = new ChangeSet(KeepWhereRootIsGone(changes), noticedAt, Sorted(complaints));
        doubted = null;
        return set;
    }

    private IEnumerable<Notice> LookAgain(Func<IEnumerable<SourceFile>> live)
    {
        var setAside = Withdrawn.Paths.ToHashSet(StringComparer.Ordinal); // not live on purpose
        foreach (var path in taken.Keys.Where(path => !setAside.Contains(path)).ToArray()) taken.Remove(path);
        foreach (var file in live()) taken.TryAdd(file.Path, file.Hash);
        var now = time.GetTimestamp();
        return roots.Keys.Select(root => new Notice(root, null, now));
    }

    /// <summary>The files that notices are about, and those below folders that could not be listed before.</summary>
    private IReadOnlyCollection<string> Resolve(string root, List<Notice> notices, List<ScriptDiagnostic> complaints)
    {
        var retried = unlisted.Keys.Where(folder => ScriptPaths.IsAtOrBelow(root, folder)).ToArray();
        if (notices.Count + retried.Length == 0) return [];
        var resolved = NoticedFiles.Of(names, root, [.. notices, .. retried.Select(folder => new Notice(root, folder, 0))], taken.Keys, path => OwnerOf(root, path));
        if (resolved.Owned is { } behindLinks) owned[root] = behindLinks;
        var earlier = retried.Select(folder => unlisted[folder]).ToHashSet();
        foreach (var folder in retried) unlisted.Remove(folder);
        foreach (var complaint in resolved.Complaints) unlisted[complaint.File] = complaint;
        complaints.AddRange(resolved.Complaints.Where(complaint => !earlier.Contains(complaint)));
        return [.. resolved.Paths.Where(path => !exclusions.Include(root, path))];
    }

    private FileChange? Look(string path, long start, bool isNoticed, List<ScriptDiagnostic> complaints)
    {
        var root = RootOf(path)!;
        var result = IsOwned(root.Path, path) ? ReadResult.Missing : ReadWritten(path, start);
        if (result.Complaint is { } complaint)
        {
            if (isNoticed || !unread.TryGetValue(path, out var earlier) || earlier != complaint) complaints.Add(complaint);
            unread[path] = complaint;
            return null;
        }

        unread.Remove(path);
        if (result.Text is null) return taken.ContainsKey(path) ? Gone(path) : null;
        var isSame = taken.TryGetValue(path, out var known) && IsSame(known, result);
        if (isSame && !Withdrawn.IsSavedAgain(path)) return null;
        Withdrawn.Remove(path);
        taken[path] = result.Hash;
        return new FileChange(path, new SourceFile(path, root.Path, root.BaseNamespace, result.Text, result.Hash));
    }

    private static bool IsSame(ImmutableArray<byte> known, ReadResult result) => known.AsSpan().SequenceEqual(result.Hash.AsSpan());

    private FileChange Gone(string path)
    {
        Withdrawn.Remove(path);
        return new FileChange(path, null);
    }

    // One that was emptied is looked at until it is written: where files are polled, and where another one was noticed, nothing tells of it.
    private ReadResult ReadWritten(string path, long start)
    {
        var result = ReadExact(path);
        while (result.Text is "" && taken.TryGetValue(path, out var known) && !IsSame(known, result) && Stopwatch.GetElapsedTime(start) < WritePause)
        {
            Thread.Sleep(1);
            result = ReadExact(path);
        }
        return result;
    }

    // Where names have no case, "a.cs" is still found after it was renamed to "A.cs": only its parent's listing knows.
    private ReadResult ReadExact(string path)
    {
        var result = FileReader.Read(path, names.LanguageOf(path) is { } language ? language.EncodingOf : null);
        if (OperatingSystem.IsLinux() || result.Text is null) return result;
        var listed = Directory.EnumerateFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path));
        return listed.Contains(path, StringComparer.Ordinal) ? result : ReadResult.Missing;
    }

    // A whole directory that vanishes (unmounted, moved, about to be checked out anew) is not an edit that removes all code.
    // Asked after reading, because its files go first, one by one.
    private ImmutableArray<FileChange> KeepWhereRootIsGone(ImmutableArray<FileChange> changes)
    {
        var gone = roots.Keys.Where(root => !Directory.Exists(root)).ToArray();
        var kept = changes.RemoveAll(change =>
            change.After is null && gone.Any(root => ScriptPaths.IsBelow(root, change.Path)));
        foreach (var change in kept.Where(change => change.After is null)) taken.Remove(change.Path);
        return kept;
    }

    /// <summary>Whether a path belongs to another root, to which a link leads from here.</summary>
    private bool IsOwned(string root, string path) =>
        owned.GetValueOrDefault(root, []).Any(place => ScriptPaths.IsAtOrBelow(place, path))
        || (roots.Count > 1 && FileStamp.OfEntry(path).Kind == FileKind.Link && OwnerOf(root, path) is not null);

    private string? OwnerOf(string root, string path) => roots.Keys.FirstOrDefault(other => other != root && RealPath.IsWithin(other, path));

    private ScriptRoot? RootOf(string path) => roots.Values.FirstOrDefault(root => ScriptPaths.IsBelow(root.Path, path));

    private static ImmutableArray<ScriptDiagnostic> Sorted(IEnumerable<ScriptDiagnostic> complaints) =>
        [.. complaints.Distinct().OrderBy(complaint => complaint.File, StringComparer.Ordinal)];
}
