using Molt.Python.Native;

namespace Molt.Python.Converting;

/// <summary>Bytes of Python objects.</summary>
internal static unsafe class PythonBytes
{
    public static nint Make(ReadOnlySpan<byte> value)
    {
        fixed (byte* bytes = value) return Check.Result(CPython.PyBytes_FromStringAndSize(bytes, value.Length));
    }

    /// <summary>A copy of what is in a <c>bytes</c>, a <c>bytearray</c>, a <c>memoryview</c> or another object with a buffer.</summary>
    public static byte[] Copy(nint o)
    {
        using var bytes = new Owned(Check.Result(CPython.PyBytes_FromObject(o)));
        return Borrow(bytes.Pointer).ToArray();
    }

    /// <summary>The content of a <c>bytes</c> object, for as long as the caller holds it.</summary>
    public static ReadOnlySpan<byte> Borrow(nint o)
    {
        byte* bytes;
        nint size;
        Check.Status(CPython.PyBytes_AsStringAndSize(o, &bytes, &size));
        return new(bytes, checked((int)size));
    }
}
