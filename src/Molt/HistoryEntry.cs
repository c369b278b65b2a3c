using System.Collections.Immutable;
using Molt.History;
using Molt.Model;

namespace Molt;

/// <summary>One generation of a reloader: when it went live, and what it changed. Immutable and thread-safe.</summary>
public sealed class HistoryEntry
{
    private readonly SourceChanges changes;

    internal HistoryEntry(int generation, DateTimeOffset time, SourceChanges changes, ImmutableSortedDictionary<string, SourceFile> sources)
    {
        (Generation, Time, this.changes, Sources) = (generation, time, changes, sources);
        Files = [.. changes.Paths];
    }

    /// <summary>The generation's number.</summary>
    public int Generation { get; }

    /// <summary>When it went live, by the reloader's clock.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>The files that it changed, added or removed; full paths, sorted.</summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>The generation whose sources a rollback brought back; null for any other edit.</summary>
    public int? RolledBackTo { get; internal init; }

    /// <summary>
    /// What the generation changed in the sources, as a unified diff with three lines of context; files are relative to their script
    /// directory. Made anew at each call.
    /// </summary>
    public string Diff => UnifiedDiff.Of(changes);

    /// <summary>All sources of the generation. Texts and most of the tree are shared with the generations beside it.</summary>
    internal ImmutableSortedDictionary<string, SourceFile> Sources { get; }

    /// <summary>The generation that these sources are from in the first place.</summary>
    internal int Origin => RolledBackTo ?? Generation;
}
