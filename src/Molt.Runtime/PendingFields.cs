namespace Molt.Runtime;

/// <summary>
/// Makes each cell once. No code of the scripts runs under the lock: while an initializer runs its cell is listed here, and whoever
/// else needs the field waits.
/// </summary>
internal static class PendingFields
{
    // An initializer that waits for the very thread that waits for it, by a lock of the program's own, would never end.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Guards the lists, and every object's array while it changes; pulsed when an initializer has ended.</summary>
    private static readonly object Gate = new();

    private static readonly List<PendingField> Pending = [];
    private static readonly Dictionary<Thread, PendingField> Waiting = [];

    /// <summary>Whether any object has late fields.</summary>
    public static bool IsUsed { get; private set; }

    /// <summary>Finds the cell of a field. True when it is a new one, which the caller has to fill, and then to publish with <see cref="Leave"/>.</summary>
    public static bool Enter(LateFieldKey key, ref object? state, Func<LateCell> create, out LateCell cell)
    {
        lock (Gate)
        {
            while (true)
            {
                if (Published(key, ref state) is { } known)
                {
                    cell = known;
                    return false;
                }
                if (Pending.Find(pending => pending.Key.Is(key)) is not { } entry) break;
                if (entry.Thread == Thread.CurrentThread || IsWaitingForMe(entry.Thread) || !Wait(entry))
                {
                    cell = entry.Cell; // not initialized yet, as a field that a constructor is about to assign
                    return false;
                }
            }
            cell = create();
            (cell.Owner, cell.Index, cell.Incarnation) = (key.Owner, key.Index, key.Incarnation);
            Pending.Add(new(key, cell));
            return true;
        }
    }

    /// <summary>Publishes a cell that has its value.</summary>
    public static void Leave(LateCell cell, ref object? state)
    {
        lock (Gate)
        {
            var index = Pending.FindIndex(pending => pending.Cell == cell);
            var key = Pending[index].Key;
            Pending.RemoveAt(index);
            Publish(key, cell, ref state);
            Monitor.PulseAll(Gate);
        }
    }

    /// <summary>Gives an object that shares another's array one of its own.</summary>
    public static void Separate(object copy, ref object? state)
    {
        lock (Gate) Own(copy, ref state);
    }

    /// <summary>
    /// Publishes the cell of a mark, for which nothing has to run, unless there is one; answers with the one that is there. When it is the first of its object's cells,
    /// as it is in a constructor, that takes no lock.
    /// </summary>
    public static LateCell<object> Mark(LateCell<object> cell, ref object? state)
    {
        IsUsed = true;
        if (state is null && Interlocked.CompareExchange(ref state, cell, null) is null) return cell;
        var key = new LateFieldKey(cell.Owner, cell.Index, cell.Incarnation);
        lock (Gate)
        {
            if (Published(key, ref state) is LateCell<object> known) return known;
            if (cell is FinalizerGuard && GuardIn(state, key.Owner) is not null) cell = new() { Owner = key.Owner, Index = key.Index, Incarnation = key.Incarnation };
            Publish(key, cell, ref state);
            return cell;
        }
    }

    /// <summary>What finalizes an object whose class got its finalizer later.</summary>
    public static FinalizerGuard? GuardIn(object? state, object owner)
    {
        if (state is not object?[] cells) return state is FinalizerGuard single && single.Owner == owner ? single : null;
        foreach (var cell in cells)
        {
            if (cell is FinalizerGuard guard && guard.Owner == owner) return guard;
        }
        return null;
    }

    /// <summary>The cell that an extra state has for a field.</summary>
    public static LateCell? CellOf(object? state, int index) => state switch
    {
        LateCell single => single.Index == index ? single : null,
        object?[] cells => index < cells.Length ? (LateCell?)cells[index] : null,
        _ => null,
    };

    private static LateCell? Published(LateFieldKey key, ref object? state) =>
        CellOf(Own(key.Owner, ref state), key.Index) is { } cell && cell.Incarnation >= key.Incarnation ? cell : null;

    private static void Publish(LateFieldKey key, LateCell cell, ref object? state)
    {
        var own = Own(key.Owner, ref state);
        // The field went and came back while the initializer ran.
        if (CellOf(own, key.Index) is { } newer && newer.Incarnation > cell.Incarnation) return;
        IsUsed = true;
        // The first cell may be a mark that takes no lock.
        own ??= Interlocked.CompareExchange(ref state, cell, null);
        if (own is null) return;
        if (own is LateCell same && same.Index == key.Index)
        {
            Volatile.Write(ref state, cell);
            return;
        }
        var cells = own as object?[] ?? Several((LateCell)own);
        if (key.Index >= cells.Length) Array.Resize(ref cells, key.Index + 1);
        Volatile.Write(ref cells[key.Index], cell);
        Volatile.Write(ref state, cells);
    }

    private static object?[] Several(LateCell single)
    {
        var cells = new object?[single.Index + 1];
        (cells[0], cells[single.Index]) = (single.Owner, single);
        return cells;
    }

    /// <summary>An object's own state; one that shares another's gets a copy.</summary>
    private static object? Own(object owner, ref object? state)
    {
        object? copy = state switch
        {
            LateCell single when single.Owner != owner => single.Copy(owner),
            object?[] cells when cells[0] != owner => (object?[])[owner, .. cells.Skip(1).Select(cell => (cell as LateCell)?.Copy(owner))],
            _ => null,
        };
        if (copy is not null) Volatile.Write(ref state, copy);
        return state;
    }

    private static bool IsWaitingForMe(Thread thread)
    {
        while (Waiting.TryGetValue(thread, out var entry))
        {
            if (entry.Thread == Thread.CurrentThread) return true;
            thread = entry.Thread;
        }
        return false;
    }

    /// <summary>Waits for an initializer to end; false when it takes too long.</summary>
    private static bool Wait(PendingField entry)
    {
        var due = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        Waiting[Thread.CurrentThread] = entry;
        while (Pending.Contains(entry) && due - Environment.TickCount64 is > 0 and var left) Monitor.Wait(Gate, (int)left);
        Waiting.Remove(Thread.CurrentThread);
        return !Pending.Contains(entry);
    }
}
