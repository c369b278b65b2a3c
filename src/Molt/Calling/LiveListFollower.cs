using System.Collections.Immutable;
using Molt.Applying;
using Molt.Languages;
using Molt.Reporting;

namespace Molt.Calling;

/// <summary>A list that follows generations.</summary>
internal interface IFollower
{
    void Follow(Generation generation);
}

/// <summary>
/// Fills one <see cref="LiveList{T}"/>. One thread at a time makes its objects, without a lock; one that comes meanwhile
/// with a newer generation leaves that to the first. So the reloader's thread never waits for a script's constructor that
/// another thread runs, and no object is made twice.
/// </summary>
internal sealed class LiveListFollower<T>(ReloaderLog log, ScriptRuntimes runtimes) : IFollower where T : class
{
    private readonly Lock gate = new(); // guards newest, isFilling and filled
    private readonly TaskCompletionSource firstFill = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Generation? newest;
    private bool isFilling;
    private Generation? filled;

    public LiveList<T> List { get; } = new(ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal));

    /// <summary>Fills the list for whoever asked for it: unless a constructor of its own asks, it is complete then.</summary>
    public void Fill(Generation current)
    {
        Follow(current, isFirst: true);
        if (!ListFilling.IsOnThisThread) firstFill.Task.Wait();
    }

    public void Follow(Generation generation) => Follow(generation, isFirst: false);

    private void Follow(Generation generation, bool isFirst)
    {
        if (!Begin(generation, isFirst)) return;
        using var filling = new ListFilling();
        try
        {
            while (IsBehind()) Replace(new LiveListItems<T>(log, runtimes).After(List.Items));
        }
        catch
        {
            lock (gate) isFilling = false; // the next generation is tried
            throw;
        }
        finally
        {
            firstFill.TrySetResult();
        }
    }

    /// <summary>Notes the generation; true when this thread is to fill the list.</summary>
    private bool Begin(Generation generation, bool isFirst)
    {
        lock (gate)
        {
            if (isFirst && newest is not null) return false;
            if (newest is null || newest.Number < generation.Number) newest = generation;
            if (isFilling) return false;
            return isFilling = true;
        }
    }

    private bool IsBehind()
    {
        lock (gate)
        {
            if (filled == newest) return isFilling = false; // in the same breath: whoever comes with a newer one from now on fills
            filled = newest;
            return true;
        }
    }

    private void Replace(ImmutableSortedDictionary<string, T> after)
    {
        var before = List.Items;
        List.Replace(after);
        var isSame = before.Count == after.Count && before.Values.Zip(after.Values).All(pair => ReferenceEquals(pair.First, pair.Second));
        if (!isSame && firstFill.Task.IsCompleted) List.RaiseChanged(log);
    }
}
