using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>
/// The base class that Molt gives to script classes which would otherwise derive from <see cref="object"/>. It has room for
/// the fields that are added to a class while objects of it exist.
/// </summary>
[Serializable]
public class LiveObject
{
    /// <summary>The values of fields added later, or null. For code made by Molt; scripts have no use for it.</summary>
    [NonSerialized]
    [EditorBrowsable(EditorBrowsableState.Never)]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public object? ExtraState;

    /// <summary>
    /// What scripts call by the name of <see cref="object.MemberwiseClone"/>: the copy has the values of late fields too, as they are now.
    /// Public because the call comes from classes with other bases as well.
    /// </summary>
    /// <returns>The copy.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public new object MemberwiseClone() => Separated(base.MemberwiseClone());

    // Not inlined: linked code makes this call on whatever object it copies, and the check below must not be taken for needless.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static object Separated(object copy)
    {
        if (copy is LiveObject { ExtraState: not null } live) LateFields.Separate(live, ref live.ExtraState);
        return copy;
    }
}
