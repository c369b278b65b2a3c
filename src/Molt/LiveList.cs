using System.Collections;
using System.Collections.Immutable;

namespace Molt;

/// <summary>
/// One object of each script class that fits <typeparamref name="T"/>, ordered by class name, following every edit: a class
/// that is new gets an object, a class that is gone loses its one, all others keep theirs. Thread-safe; an
/// enumeration goes over the list as it was when it began.
/// </summary>
/// <typeparam name="T">The interface or class that the script classes implement.</typeparam>
public sealed class LiveList<T> : IReadOnlyList<T> where T : class
{
    private ImmutableSortedDictionary<string, T> items;

    internal LiveList(ImmutableSortedDictionary<string, T> items) => this.items = items;

    /// <summary>Raised after an edit changed the list, on the reloader's own thread.</summary>
    public event EventHandler? Changed;

    /// <summary>The number of objects now.</summary>
    public int Count => Volatile.Read(ref items).Count;

    /// <summary>The object at a position of the list as it is now.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public T this[int index] => Volatile.Read(ref items).Values.ElementAt(index);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => Volatile.Read(ref items).Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal ImmutableSortedDictionary<string, T> Items => Volatile.Read(ref items);

    internal void Replace(ImmutableSortedDictionary<string, T> next) => Volatile.Write(ref items, next);

    internal void RaiseChanged(Reporting.ReloaderLog log) => Reporting.EventDispatch.Raise(this, nameof(Changed), Changed, log);
}
