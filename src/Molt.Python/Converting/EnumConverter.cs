using Molt.Python.Native;
using Molt.Python.Objects;

namespace Molt.Python.Converting;

/// <summary>
/// Enumerations. A value of .NET's is one of its class in Python; it comes back from there, from its number, and from a member of a Python enumeration that has its name,
/// or else its number.
/// </summary>
internal sealed class EnumConverter<T> : Converter<T> where T : struct, Enum
{
    private readonly Converter number = Converters.For(Enum.GetUnderlyingType(typeof(T)));

    public override nint ToPython(T value) => Wrapping.Wrap(value);

    public override T FromPython(nint o)
    {
        if (Wrapping.TryUnwrap(o, out var value)) return value is T own ? own : Mismatch.Throw<T>(o);
        if (PythonKinds.Is(o, ModuleMember.Enum)) return OfMember(o);
        return PythonKinds.IsInteger(o) && !PythonKinds.IsExactly(o, Known.Bool) ? OfNumber(o) : Mismatch.Throw<T>(o);
    }

    public override int Distance(nint o)
    {
        if (Wrapping.TryUnwrap(o, out var value)) return value is T ? 0 : Impossible;
        if (PythonKinds.Is(o, ModuleMember.Enum)) return 10;
        return PythonKinds.IsInteger(o) && !PythonKinds.IsExactly(o, Known.Bool) ? 16 : Impossible;
    }

    private T OfMember(nint o)
    {
        using var name = new Owned(Invoke.Attribute(o, "name"));
        if (PythonKinds.IsText(name.Pointer) && Enum.TryParse<T>(PythonText.Of(name.Pointer), ignoreCase: true, out var named)) return named;
        using var value = new Owned(Invoke.Attribute(o, "value"));
        return PythonKinds.IsInteger(value.Pointer) ? OfNumber(value.Pointer) : Mismatch.Throw<T>(o);
    }

    private T OfNumber(nint o) => (T)Enum.ToObject(typeof(T), number.BoxedFromPython(o)!);
}

/// <summary>Values that may be missing: <c>None</c> then.</summary>
internal sealed class NullableConverter<T> : Converter<T?> where T : struct
{
    public override nint ToPython(T? value) => value is { } given ? ConverterOf<T>.Instance.ToPython(given) : Nothing.Make();

    public override T? FromPython(nint o) => PythonKinds.IsNone(o) ? null : ConverterOf<T>.Instance.FromPython(o);

    public override int Distance(nint o) => PythonKinds.IsNone(o) ? 1 : ConverterOf<T>.Instance.Distance(o);
}
