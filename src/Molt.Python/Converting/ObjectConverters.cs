using Molt.Python.Calling;
using Molt.Python.Native;
using Molt.Python.Objects;

namespace Molt.Python.Converting;

/// <summary>
/// Where anything may come: what Python's immutable values stand for, .NET's own objects as themselves, and all else as a <see cref="PythonObject"/>, which keeps its
/// identity. Integers are the smallest of <see cref="int"/>, <see cref="long"/> and BigInteger.
/// </summary>
internal sealed class ObjectConverter : Converter<object?>
{
    public override nint ToPython(object? value) => Converters.ToPython(value);

    public override object? FromPython(nint o) => NaturalValue.Of(o);

    public override int Distance(nint o) => 50;
}

/// <summary>Python objects as they are.</summary>
internal sealed class PythonObjectConverter : Converter<PythonObject?>
{
    public override nint ToPython(PythonObject? value)
    {
        if (value is null) return Nothing.Make();
        CPython.Py_IncRef(value.Handle.Pointer);
        return value.Handle.Pointer;
    }

    // A caller that asks for an object gets one, of None as well: it can be told by its IsNone.
    public override PythonObject? FromPython(nint o) => new(ObjectHandle.Share(o));

    public override int Distance(nint o) => 40;
}

/// <summary>Objects of .NET: the same on both sides.</summary>
internal sealed class WrappedConverter<T> : Converter<T?>
{
    public override nint ToPython(T? value) => value is null ? Nothing.Make() : value.GetType() == typeof(T) ? Wrapping.Wrap(value) : Converters.ToPython(value);

    public override T? FromPython(nint o)
    {
        if (Wrapping.TryUnwrap(o, out var value)) return value is T own ? own : Mismatch.Throw<T>(o);
        if (!typeof(T).IsValueType && PythonKinds.IsNone(o)) return default;
        if (NaturalValue.Of(o) is T natural) return natural; // an IComparable that is an int, an IFormattable
        return typeof(T).IsInterface ? (T)(object)Proxies.For(o, typeof(T)) : Mismatch.Throw<T>(o);
    }

    public override int Distance(nint o)
    {
        if (Wrapping.TryUnwrap(o, out var value)) return value is T own ? Wrapping.DistanceOf(own.GetType(), typeof(T)) : Impossible;
        if (PythonKinds.IsNone(o)) return typeof(T).IsValueType ? Impossible : 1;
        return NaturalValue.Of(o) is T ? 30 : typeof(T).IsInterface && !PythonKinds.IsText(o) && !PythonKinds.IsInteger(o) ? 45 : Impossible;
    }
}

/// <summary>Classes, which are the types that they stand for.</summary>
internal sealed class TypeConverter : Converter<Type?>
{
    public override nint ToPython(Type? value) => value is null ? Nothing.Make() : Wrapping.Wrap(value);

    public override Type? FromPython(nint o)
    {
        if (PythonKinds.IsNone(o)) return null;
        if (Wrapping.TryUnwrap(o, out var value)) return value as Type ?? Mismatch.Throw<Type>(o);
        return PythonClasses.TypeOf(o) ?? Mismatch.Throw<Type>(o);
    }

    public override int Distance(nint o) => Wrapping.TryUnwrap(o, out var value) ? value is Type ? 0 : Impossible : PythonKinds.IsNone(o) ? 1 : PythonClasses.TypeOf(o) is null ? Impossible : 2;
}

/// <summary>Exceptions: each side's are the other's, and come back as the same object.</summary>
internal sealed class ExceptionConverter<T> : Converter<T?> where T : Exception
{
    public override nint ToPython(T? value) => value is null ? Nothing.Make() : PythonErrors.Make(value);

    public override T? FromPython(nint o)
    {
        if (PythonKinds.IsNone(o)) return null;
        return PythonKinds.IsException(o) && PythonErrors.ExceptionOf(o) is T exception ? exception : Mismatch.Throw<T>(o);
    }

    public override int Distance(nint o) => PythonKinds.IsNone(o) ? 1 : PythonKinds.IsException(o) && PythonErrors.ExceptionOf(o) is T ? 0 : Impossible;
}
