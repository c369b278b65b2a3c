using System.ComponentModel;
using System.Diagnostics;

namespace Molt.Runtime;

/// <summary>
/// The base class that Molt gives to script classes which would otherwise derive from <see cref="object"/>. It has room for
/// the fields that are added to a class while objects of it exist.
/// </summary>
[Serializable]
public class LiveObject
{
    /// <summary>The values of fields added later, or null; never null in a suspended call that was sent to former code. For code made by Molt; scripts have no use for it.</summary>
    [NonSerialized]
    [EditorBrowsable(EditorBrowsableState.Never)]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public object? ExtraState;

    /// <summary>
    /// What scripts call by the name of <see cref="object.MemberwiseClone"/>, whatever their base: the copy has the values of late fields
    /// too, as they are now.
    /// </summary>
    /// <returns>The copy.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public new object MemberwiseClone()
    {
        var copy = base.MemberwiseClone();
        ExtraStates.Separate(copy);
        return copy;
    }
}
