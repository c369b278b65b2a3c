using Molt.Python.Native;

namespace Molt.Python.Converting;

/// <summary>Strings.</summary>
internal sealed class StringConverter : Converter<string?>
{
    public override nint ToPython(string? value) => value is null ? Nothing.Make() : PythonText.Make(value);

    public override string? FromPython(nint o) => PythonKinds.IsText(o) ? PythonText.Of(o) : PythonKinds.IsNone(o) ? null : Mismatch.Throw<string>(o);

    public override int Distance(nint o) => PythonKinds.IsText(o) ? 0 : PythonKinds.IsNone(o) ? 1 : Impossible;
}

/// <summary>Characters: strings of one.</summary>
internal sealed class CharacterConverter : Converter<char>
{
    public override nint ToPython(char value) => PythonText.Make([value]);

    public override char FromPython(nint o) => PythonKinds.IsText(o) && PythonText.Of(o) is [var only] ? only : Mismatch.Throw<char>(o);

    public override int Distance(nint o) => PythonKinds.IsText(o) && PythonText.Of(o).Length == 1 ? 2 : Impossible;
}

/// <summary>Bytes, which are copied.</summary>
internal sealed class BytesConverter : Converter<byte[]?>
{
    public override nint ToPython(byte[]? value) => value is null ? Nothing.Make() : PythonBytes.Make(value);

    public override byte[]? FromPython(nint o)
    {
        if (PythonKinds.IsNone(o)) return null;
        if (PythonKinds.IsBytes(o)) return PythonBytes.Copy(o);
        return PythonKinds.IsList(o) || PythonKinds.IsTuple(o) ? [.. PythonItems.Of<byte>(o)] : Mismatch.Throw<byte[]>(o);
    }

    public override int Distance(nint o) => PythonKinds.IsBytes(o) ? 0 : PythonKinds.IsNone(o) ? 1 : PythonKinds.IsList(o) ? 12 : Impossible;
}

/// <summary>Bytes, which are copied, as memory.</summary>
internal sealed class MemoryConverter : Converter<ReadOnlyMemory<byte>>
{
    public override nint ToPython(ReadOnlyMemory<byte> value) => PythonBytes.Make(value.Span);

    public override ReadOnlyMemory<byte> FromPython(nint o) => PythonKinds.IsBytes(o) ? PythonBytes.Copy(o) : Mismatch.Throw<ReadOnlyMemory<byte>>(o);

    public override int Distance(nint o) => PythonKinds.IsBytes(o) ? 1 : Impossible;
}

/// <summary>Python's <c>None</c>.</summary>
internal static class Nothing
{
    /// <summary>A new reference.</summary>
    public static nint Make()
    {
        CPython.Py_IncRef(Known.None);
        return Known.None;
    }
}
