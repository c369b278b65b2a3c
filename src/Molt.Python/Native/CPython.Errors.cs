using System.Runtime.InteropServices;

namespace Molt.Python.Native;

/// <summary>The error that a thread has.</summary>
internal static unsafe partial class CPython
{
    /// <summary>The class of the error, borrowed, or zero.</summary>
    [LibraryImport(Library), SuppressGCTransition]
    public static partial nint PyErr_Occurred();

    [LibraryImport(Library)]
    public static partial void PyErr_Clear();

    [LibraryImport(Library)]
    public static partial void PyErr_Fetch(nint* type, nint* value, nint* traceback);

    [LibraryImport(Library)]
    public static partial void PyErr_NormalizeException(nint* type, nint* value, nint* traceback);

    [LibraryImport(Library)]
    public static partial void PyErr_SetObject(nint type, nint value);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void PyErr_SetString(nint type, string message);

    [LibraryImport(Library)]
    public static partial int PyErr_ExceptionMatches(nint type);

    [LibraryImport(Library)]
    public static partial int PyException_SetTraceback(nint exception, nint traceback);
}
