using System.Runtime.InteropServices;

namespace Molt.Python.Native;

/// <summary>Tuples, lists, dictionaries and sets.</summary>
internal static unsafe partial class CPython
{
    [LibraryImport(Library)]
    public static partial nint PyTuple_New(nint size);

    [LibraryImport(Library), SuppressGCTransition]
    public static partial nint PyTuple_Size(nint tuple);

    /// <summary>The item, borrowed.</summary>
    [LibraryImport(Library), SuppressGCTransition]
    public static partial nint PyTuple_GetItem(nint tuple, nint index);

    /// <summary>
    /// Puts an item into a place of a new tuple that is empty yet, as the macro <c>PyTuple_SET_ITEM</c> does, and takes over the reference to it. <c>PyTuple_SetItem</c> refuses a tuple that is known to anybody else, and one that is not finished
    /// may be: while its items are converted another thread may ask for <c>gc.get_objects()</c>.
    /// </summary>
    public static void SetNewItem(nint tuple, nint index, nint item) => ((nint*)(tuple + BasicSize(Known.Tuple)))[index] = item;

    /// <summary>Where the items of objects begin whose class says that it has some: <c>tp_basicsize</c>, after the class's own reference count, class, size and name.</summary>
    private static nint BasicSize(nint type) => ((nint*)type)[4];

    [LibraryImport(Library)]
    public static partial nint PyTuple_GetSlice(nint tuple, nint from, nint to);

    [LibraryImport(Library)]
    public static partial nint PyList_New(nint size);

    [LibraryImport(Library)]
    public static partial int PyList_Append(nint list, nint item);

    [LibraryImport(Library)]
    public static partial nint PyDict_New();

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int PyDict_SetItemString(nint dictionary, string key, nint value);

    /// <summary>The value, borrowed, or zero with or without an error.</summary>
    [LibraryImport(Library)]
    public static partial nint PyDict_GetItemWithError(nint dictionary, nint key);

    /// <summary>The value, borrowed, or zero without an error.</summary>
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint PyDict_GetItemString(nint dictionary, string key);

    /// <summary>Key and value are borrowed.</summary>
    [LibraryImport(Library), SuppressGCTransition]
    public static partial int PyDict_Next(nint dictionary, nint* position, nint* key, nint* value);

    [LibraryImport(Library)]
    public static partial nint PySet_New(nint items);

    [LibraryImport(Library)]
    public static partial int PySet_Add(nint set, nint item);
}
