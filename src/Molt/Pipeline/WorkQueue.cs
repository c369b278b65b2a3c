using System.Collections.Concurrent;
using Molt.Model;

namespace Molt.Pipeline;

/// <summary>What waits for the reloader's thread: notices of the watchers, and requests of the host. Thread-safe.</summary>
internal sealed class WorkQueue : IDisposable
{
    private readonly BlockingCollection<object> items = [];

    /// <summary>Adds a notice; after the end it is forgotten.</summary>
    public void Notice(Notice notice) => TryAdd(notice);

    /// <summary>Adds a request; false after the end.</summary>
    public bool Request(Action request) => TryAdd(request);

    /// <summary>Whether nothing waits.</summary>
    public bool IsEmpty => items.Count == 0;

    public void End() => items.CompleteAdding();

    /// <summary>The next notice or request; null at the end.</summary>
    public object? Next() => items.TryTake(out var item, Timeout.Infinite) ? item : null;

    /// <summary>
    /// The notices that are there, or that come within a time. A request found on the way waits for its turn.
    /// </summary>
    public IReadOnlyList<Notice> Notices(TimeSpan wait)
    {
        var found = new List<Notice>();
        while (items.TryTake(out var item, found.Count == 0 ? wait : TimeSpan.Zero))
        {
            if (item is Notice notice) found.Add(notice);
            else if (!TryAdd(item)) ((Action)item)();
            if (item is not Molt.Model.Notice) break;
        }
        return found;
    }

    public void Dispose() => items.Dispose();

    private bool TryAdd(object item)
    {
        try
        {
            items.Add(item);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false; // ended between the question and the answer
        }
    }
}
