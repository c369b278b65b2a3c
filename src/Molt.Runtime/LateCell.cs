namespace Molt.Runtime;

/// <summary>Holds the value of one late field of one object.</summary>
internal abstract class LateCell
{
    /// <summary>The object; a copy of it, made by code that copies memory, may share the cell until it is looked at.</summary>
    public object Owner = null!;

    /// <summary>The field's number, see <see cref="LateFields.Find"/>.</summary>
    public int Index;

    /// <summary>How often the field had come back when the value was made.</summary>
    public int Incarnation;

    /// <summary>The cell for a copy of the object.</summary>
    public abstract LateCell Copy(object owner);
}

/// <inheritdoc cref="LateCell"/>
internal class LateCell<T> : LateCell
{
    public T Value = default!;

    // Not by a constructor: pointers' stand-ins and structs of any size are copied as they are.
    public override LateCell Copy(object owner)
    {
        var copy = (LateCell)MemberwiseClone();
        copy.Owner = owner;
        return copy;
    }
}

/// <summary>Which late field of which object.</summary>
internal readonly record struct LateFieldKey(object Owner, int Index, int Incarnation)
{
    public bool Is(LateFieldKey other) => ReferenceEquals(Owner, other.Owner) && Index == other.Index && Incarnation == other.Incarnation;
}

/// <summary>A late field whose initializer is running.</summary>
internal sealed class PendingField(LateFieldKey key, LateCell cell)
{
    public readonly LateFieldKey Key = key;

    public readonly LateCell Cell = cell;

    /// <summary>The thread that runs the initializer.</summary>
    public readonly Thread Thread = Thread.CurrentThread;
}
