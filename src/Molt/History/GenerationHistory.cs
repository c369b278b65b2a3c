using System.Collections.Immutable;
using Molt.Model;

namespace Molt.History;

/// <summary>The last generations with their sources. Written at each commit, one at a time; read by any thread.</summary>
internal sealed class GenerationHistory(TimeProvider time)
{
    /// <summary>How many generations are remembered, the one that is live included.</summary>
    public const int Most = 100;

    private ImmutableList<HistoryEntry> entries = [];

    /// <summary>Oldest first; the last one is live.</summary>
    public IReadOnlyList<HistoryEntry> Entries => Volatile.Read(ref entries);

    /// <summary>The sources that are live.</summary>
    public ImmutableSortedDictionary<string, SourceFile> Sources { get; private set; } = ImmutableSortedDictionary.Create<string, SourceFile>(StringComparer.Ordinal);

    /// <summary>Adds a generation.</summary>
    public void Commit(int generation, IReadOnlyCollection<FileChange> files, int? rolledBackTo)
    {
        var changes = SourceChanges.Of(files, Sources);
        Sources = changes.ApplyTo(Sources);
        var entry = new HistoryEntry(generation, time.GetUtcNow(), changes, Sources) { RolledBackTo = rolledBackTo };
        var longer = entries.Add(entry);
        Volatile.Write(ref entries, longer.Count > Most ? longer.RemoveAt(0) : longer);
    }

    /// <summary>The entry of a generation.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not remembered, or never was.</exception>
    public HistoryEntry Of(int generation) => entries.Find(entry => entry.Generation == generation)
        ?? throw new ArgumentOutOfRangeException(nameof(generation), generation, $"The history has no generation {generation}.");

    /// <summary>
    /// The generation before the one whose sources are live. After a rollback that is one further back: who takes back twice wants to be
    /// two edits back, not where he was.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is none, or it is forgotten.</exception>
    public HistoryEntry Previous() => entries.IsEmpty || entries.Find(entry => entry.Generation == Origin(entries[^1]) - 1) is not { } previous
        ? throw new InvalidOperationException("There is no earlier generation to go back to.")
        : previous;

    // A rollback may have gone back to a generation that came of a rollback itself.
    private int Origin(HistoryEntry entry)
    {
        while (entry.RolledBackTo is { } target && entries.Find(other => other.Generation == target) is { } earlier) entry = earlier;
        return entry.Origin;
    }
}
