using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>
/// Fields added to objects that exist. Each object has an array of cells, found through <see cref="LiveObject.ExtraState"/>; a
/// cell is made at its first access and stays, so that a reference to its value holds while the array grows.
/// Thread-safe as an ordinary field is; called by linked code only.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LateFields
{
    /// <summary>The place of a late field's value.</summary>
    /// <param name="owner">The object.</param>
    /// <param name="index">The field's number among the late fields of the object's class and its bases.</param>
    public static ref T Field<T>(LiveObject owner, int index)
    {
        var cells = Unsafe.As<object?[]?>(owner.ExtraState);
        if (cells is not null && (uint)index < (uint)cells.Length && cells[index] is { } cell)
            return ref Unsafe.As<StrongBox<T>>(cell).Value!;
        return ref Add<T>(owner, index).Value!;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static StrongBox<T> Add<T>(LiveObject owner, int index)
    {
        // One lock over all objects: a cell is made once, and the object itself may be locked by the program for hours.
        lock (Growth)
        {
            var cells = (object?[]?)owner.ExtraState ?? [];
            if (index < cells.Length && cells[index] is StrongBox<T> known) return known;
            if (index >= cells.Length) Array.Resize(ref cells, index + 1);
            var added = new StrongBox<T>();
            cells[index] = added;
            Volatile.Write(ref owner.ExtraState, cells);
            return added;
        }
    }

    /// <summary>Guards the growth of every object's cells; readers go without it.</summary>
    private static readonly Lock Growth = new();
}
