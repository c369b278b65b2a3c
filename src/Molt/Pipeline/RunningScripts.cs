using Molt.Applying;
using Molt.Calling;
using Molt.Emitting;
using Molt.History;
using Molt.Model;
using Molt.Reporting;
using Molt.Scripts;

namespace Molt.Pipeline;

/// <summary>
/// What is live, and the step by which something else is. Written by one thread at a time, the one that commits; <see cref="Current"/> and <see cref="Held"/> may
/// be read by any.
/// </summary>
internal sealed class RunningScripts(SessionOptions options, EditParties parties, PendingFiles pending, LoadedRoots roots, SourceReader reader, Rehearsal rehearsal) : ILiveState
{
    private IReadOnlyList<string> held = [];

    /// <summary>What is live; null before the first load.</summary>
    public Generation? Current => options.Live.Current;

    /// <summary>Full paths of the files whose newest content is not live, sorted.</summary>
    public IReadOnlyList<string> Held => Volatile.Read(ref held);

    /// <summary>Versions, leaks and generations.</summary>
    public Chronicle Chronicle { get; } = new(options.Time);

    int ILiveState.Generation => Current?.Number ?? 0;

    int ILiveState.LiveBodies => Current?.World.LoadedBodies ?? 0;

    int ILiveState.HeldFiles => Held.Count;

    /// <summary>Makes an attempt live, and tells all who follow.</summary>
    /// <param name="attempt">One that succeeded.</param>
    /// <param name="changes">The files that it is about.</param>
    /// <param name="clock">Measures it.</param>
    /// <param name="target">The generation that a rollback goes back to; null for an edit of files.</param>
    /// <returns>The attempt with what its languages say about it.</returns>
    public Attempt Commit(Attempt attempt, IReadOnlyCollection<FileChange> changes, EditClock clock, HistoryEntry? target = null)
    {
        clock.Committing();
        attempt = parties.Commit(attempt);
        var edit = new CommittedEdit(Current, attempt.Next!, attempt, changes) { RolledBackTo = target?.Generation };
        if (Current is { } superseded && superseded.Baseline != attempt.Next!.Baseline) SupersededBaseline.Release(superseded.Baseline);
        options.Live.Current = attempt.Next;
        clock.Applied();
        foreach (var patch in attempt.CSharp.Loadable) options.Journal?.Add(patch);
        pending.MarkLive(changes);
        roots.MarkLoaded(changes);
        Chronicle.Note(edit);
        if (target is not null) reader.Withdraw(Chronicle.History.Sources);
        ShowHeld();
        options.Committed(attempt.Next!);
        if (!attempt.Members.Replaced.IsEmpty) options.Replaced(attempt.Next!);
        ReloadHooks.Run(attempt.Next!, attempt.CSharp.ChangedTypes, ContextOf(attempt), options.Log);
        options.InPlace(edit);
        rehearsal.Follow(attempt.CSharp);
        parties.GiveUp();
        return attempt;
    }

    /// <summary>Takes over tests that changed without the scripts.</summary>
    public void Keep(Attempt attempt, IReadOnlyCollection<FileChange> changes)
    {
        options.Live.Current = parties.Commit(attempt).Next;
        parties.GiveUp();
        pending.MarkLive(changes);
        ShowHeld();
        options.Committed(options.Live.Current!);
    }

    /// <summary>Lets everybody see which files wait now.</summary>
    public void ShowHeld() => Volatile.Write(ref held, [.. pending.Paths.Union(reader.Withdrawn.Paths).Order(StringComparer.Ordinal)]);

    private static ReloadContext ContextOf(Attempt attempt) => new()
    {
        Generation = attempt.Next!.Number,
        Updated = attempt.Members.Updated,
        Added = attempt.Members.Added,
        Removed = attempt.Members.Removed,
    };
}
