using System.Runtime.InteropServices;

namespace Molt.Python.Native;

/// <summary>Text and bytes.</summary>
internal static unsafe partial class CPython
{
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint PyUnicode_InternFromString(string text);

    [LibraryImport(Library)]
    public static partial nint PyUnicode_DecodeUTF16(char* text, nint size, byte* errors, int* byteOrder);

    [LibraryImport(Library)]
    public static partial nint PyUnicode_AsUTF8String(nint o);

    [LibraryImport(Library)]
    public static partial nint PyUnicode_AsEncodedString(nint o, byte* encoding, byte* errors);

    [LibraryImport(Library)]
    public static partial nint PyBytes_FromStringAndSize(byte* bytes, nint size);

    [LibraryImport(Library)]
    public static partial int PyBytes_AsStringAndSize(nint o, byte** bytes, nint* size);

    [LibraryImport(Library)]
    public static partial nint PyBytes_FromObject(nint o);
}
