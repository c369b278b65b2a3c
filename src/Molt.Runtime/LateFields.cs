using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>
/// Fields added to objects that exist. An object's extra state is the cell of its one late field, or, of several, an array: the object itself,
/// and a cell for each late field of its class and its bases. A cell is there once its value is, and stays, so that references to the value hold.
/// Thread-safe as ordinary fields are; called by linked code only.
/// </summary>
/// <remarks>
/// The first element, or the single cell's owner, tells a copy, made by code that copies objects as they are, from the original whose state it
/// shares. A cell of another incarnation belongs to a field of that name which is gone.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LateFields
{
    /// <summary>Raised when a late field's initializer threw, on the thread that ran it: the object, the field, what was thrown.</summary>
    public static event Action<object, string, Exception>? InitializerFailed;

    /// <summary>The place of a late field's value; a null reference when the object has none yet.</summary>
    /// <param name="owner">The object.</param>
    /// <param name="state">Its extra state.</param>
    /// <param name="index">The field's number among the late fields of the object's class and its bases, from 1.</param>
    /// <param name="incarnation">How often a field of this name has come back.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref T Find<T>(object owner, ref object? state, int index, int incarnation)
    {
        var found = state;
        if (found is null) return ref Unsafe.NullRef<T>();
        if (found.GetType() != typeof(object[]))
        {
            var single = Unsafe.As<LateCell>(found);
            if (single.Owner == owner && single.Index == index && single.Incarnation == incarnation) return ref Unsafe.As<LateCell<T>>(single).Value;
            return ref Unsafe.NullRef<T>();
        }
        var cells = Unsafe.As<object?[]>(found);
        if ((uint)index < (uint)cells.Length && cells[0] == owner)
        {
            var cell = Unsafe.As<LateCell?>(cells[index]);
            if (cell is not null && cell.Incarnation == incarnation) return ref Unsafe.As<LateCell<T>>(cell).Value;
        }
        return ref Unsafe.NullRef<T>();
    }

    /// <summary>
    /// The place of a late field's value that was not found. Runs the field's initializer, once for an object; other threads wait for
    /// it, and the initializer itself sees the default, as in a constructor.
    /// </summary>
    /// <inheritdoc cref="Find"/>
    /// <param name="initialize">Assigns the field's first value.</param>
    /// <param name="name">The field's name, for <see cref="InitializerFailed"/>.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ref T Initialize<T>(object owner, ref object? state, int index, int incarnation, Action initialize, string name)
    {
        if (PendingFields.Enter(new(owner, index, incarnation), ref state, static () => new LateCell<T>(), out var cell))
        {
            try
            {
                initialize();
            }
            catch (Exception exception)
            {
                // Nothing is thrown into the thread that happened to be the first: it only read a field.
                InitializerFailed?.Invoke(owner, name, exception);
            }
            finally
            {
                PendingFields.Leave(cell, ref state);
            }
        }
        return ref Unsafe.As<LateCell<T>>(cell).Value;
    }

    /// <summary>Stores the first value of a late field that was not found; its initializer does not run any more.</summary>
    /// <inheritdoc cref="Find"/>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Store<T>(object owner, ref object? state, int index, int incarnation, T value)
    {
        if (PendingFields.Enter(new(owner, index, incarnation), ref state, () => new LateCell<T> { Value = value }, out var cell))
            PendingFields.Leave(cell, ref state);
        else
            Unsafe.As<LateCell<T>>(cell).Value = value;
    }

    /// <summary>The incarnation of the cell that an object has for a field; -1 when it has none.</summary>
    /// <param name="state">The object's extra state.</param>
    /// <param name="index">The field's number.</param>
    public static int Incarnation(ref object? state, int index) => PendingFields.CellOf(state, index)?.Incarnation ?? -1;
}
