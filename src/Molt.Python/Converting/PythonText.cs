using System.Text;
using Molt.Python.Native;

namespace Molt.Python.Converting;

/// <summary>Text of Python objects. Python's strings are of code points, .NET's of UTF-16: pairs of surrogates become one code point, lone ones stay as they are.</summary>
internal static unsafe class PythonText
{
    /// <summary>A new string of Python.</summary>
    public static nint Make(ReadOnlySpan<char> text)
    {
        var order = BitConverter.IsLittleEndian ? -1 : 1; // without it, a byte order mark at the beginning would be taken away
        fixed (char* characters = text)
        fixed (byte* errors = "surrogatepass"u8)
        {
            var empty = '\0';
            return Check.Result(CPython.PyUnicode_DecodeUTF16(characters is null ? &empty : characters, text.Length * 2, errors, &order));
        }
    }

    /// <summary>The text of a Python string.</summary>
    public static string Of(nint o)
    {
        using var bytes = new Owned(CPython.PyUnicode_AsUTF8String(o));
        if (bytes.Pointer != 0) return Encoding.UTF8.GetString(PythonBytes.Borrow(bytes.Pointer));
        CPython.PyErr_Clear();
        return WithLoneSurrogates(o);
    }

    /// <summary>What <c>str(o)</c> is.</summary>
    public static string Str(nint o)
    {
        using var text = new Owned(Check.Result(CPython.PyObject_Str(o)));
        return Of(text.Pointer);
    }

    /// <summary>What <c>repr(o)</c> is.</summary>
    public static string Repr(nint o)
    {
        using var text = new Owned(Check.Result(CPython.PyObject_Repr(o)));
        return Of(text.Pointer);
    }

    /// <summary>The beginning of what <c>repr(o)</c> is, for messages; also where that fails.</summary>
    public static string Shortened(nint o, int length)
    {
        if (PythonKinds.IsInteger(o)) return "number"; // the decimal digits of a large one take longer than anybody waits for a message
        using var text = new Owned(CPython.PyObject_Repr(o));
        if (text.Pointer == 0) CPython.PyErr_Clear();
        var shown = text.Pointer == 0 ? "(whose repr fails)" : Of(text.Pointer);
        return shown.Length <= length ? shown : shown[..length] + "...";
    }

    /// <summary>The name of the object's class, with its module unless that is <c>builtins</c>.</summary>
    public static string NameOfType(nint o) => NameOf(CPython.TypeOf(o));

    /// <summary>The name of a class, with its module unless that is <c>builtins</c>.</summary>
    public static string NameOf(nint type)
    {
        var name = TextOf(type, "__qualname__") ?? "(a class whose name cannot be asked for)";
        return TextOf(type, "__module__") is { } module and not "builtins" ? $"{module}.{name}" : name;
    }

    // Exceptions are named by this, also where Python can do nothing more than raise another one.
    private static string? TextOf(nint type, string attribute)
    {
        using var value = new Owned(CPython.PyObject_GetAttr(type, Names.Of(attribute)));
        if (value.Pointer == 0) CPython.PyErr_Clear();
        return value.Pointer != 0 && PythonKinds.IsText(value.Pointer) ? Of(value.Pointer) : null;
    }

    private static string WithLoneSurrogates(nint o)
    {
        fixed (byte* encoding = "utf-16-le"u8)
        fixed (byte* errors = "surrogatepass"u8)
        {
            using var encoded = new Owned(Check.Result(CPython.PyUnicode_AsEncodedString(o, encoding, errors)));
            return Encoding.Unicode.GetString(PythonBytes.Borrow(encoded.Pointer)) is var text && !text.Contains('\uFFFD') ? text : Raw(encoded.Pointer);
        }
    }

    // The encoding of .NET replaces lone surrogates, so the bytes are taken as they are.
    private static string Raw(nint bytes) => new(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, char>(PythonBytes.Borrow(bytes)));
}
