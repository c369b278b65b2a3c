using System.Runtime.InteropServices;

namespace Molt.Python.Native;

/// <summary>What can be done with any object.</summary>
internal static unsafe partial class CPython
{
    [LibraryImport(Library), SuppressGCTransition]
    public static partial void Py_IncRef(nint o);

    [LibraryImport(Library)]
    public static partial void Py_DecRef(nint o);

    /// <summary>The object's type, borrowed. Where it stands in an object is part of the stable ABI, which has no function for it.</summary>
    public static nint TypeOf(nint o) => ((nint*)o)[1];

    /// <summary>How often the object is referred to. Objects that never die (3.12) have a large number here.</summary>
    public static nint ReferencesTo(nint o) => ((nint*)o)[0];

    [LibraryImport(Library)]
    public static partial nint PyObject_GetAttr(nint o, nint name);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint PyObject_GetAttrString(nint o, string name);

    [LibraryImport(Library)]
    public static partial int PyObject_SetAttr(nint o, nint name, nint value);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int PyObject_SetAttrString(nint o, string name, nint value);

    [LibraryImport(Library)]
    public static partial nint PyObject_GetItem(nint o, nint key);

    [LibraryImport(Library)]
    public static partial int PyObject_SetItem(nint o, nint key, nint value);

    [LibraryImport(Library)]
    public static partial nint PyObject_Size(nint o);

    [LibraryImport(Library)]
    public static partial nint PyObject_Call(nint callable, nint arguments, nint named);

    [LibraryImport(Library)]
    public static partial nint PyObject_CallObject(nint callable, nint arguments);

    [LibraryImport(Library)]
    public static partial nint PyObject_Str(nint o);

    [LibraryImport(Library)]
    public static partial nint PyObject_Repr(nint o);

    [LibraryImport(Library)]
    public static partial nint PyObject_Dir(nint o);

    [LibraryImport(Library)]
    public static partial int PyObject_IsTrue(nint o);

    [LibraryImport(Library)]
    public static partial nint PyObject_RichCompare(nint left, nint right, int operation);

    [LibraryImport(Library)]
    public static partial int PyObject_RichCompareBool(nint left, nint right, int operation);

    [LibraryImport(Library)]
    public static partial nint PyObject_GetIter(nint o);

    [LibraryImport(Library)]
    public static partial nint PyIter_Next(nint iterator);

    [LibraryImport(Library)]
    public static partial int PyCallable_Check(nint o);
}
