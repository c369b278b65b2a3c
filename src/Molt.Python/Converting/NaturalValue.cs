using System.Numerics;
using Molt.Python.Calling;
using Molt.Python.Native;
using Molt.Python.Objects;

namespace Molt.Python.Converting;

/// <summary>What a Python object is in .NET when nobody says what it should be.</summary>
internal static class NaturalValue
{
    public static object? Of(nint o)
    {
        // By the exact class: an IntEnum or a subclass of str is more than its value.
        var type = CPython.TypeOf(o);
        if (type == Known.Text) return PythonText.Of(o);
        if (type == Known.Integer) return Integer(o);
        if (type == Known.Float) return CPython.PyFloat_AsDouble(o);
        if (type == Known.Bool) return o == Known.True;
        if (o == Known.None) return null;
        if (type == Known.Bytes) return PythonBytes.Copy(o);
        if (type == Known.Complex) return ConverterOf<Complex>.Instance.FromPython(o);
        if (Wrapping.TryUnwrap(o, out var value)) return value;
        return OfModules(o, type) ?? (PythonKinds.IsException(o) ? PythonErrors.ExceptionOf(o) : new PythonObject(ObjectHandle.Share(o)));
    }

    private static object Integer(nint o)
    {
        if (!Integers.TrySmall(o, out var value)) return Integers.Large(o);
        return value is >= int.MinValue and <= int.MaxValue ? (object)(int)value : value;
    }

    private static object? OfModules(nint o, nint type)
    {
        if (type == ModuleMember.Decimal.Pointer) return Decimal(o);
        if (type == ModuleMember.DateTime.Pointer) return DateTimes.Offset(o) is null ? ConverterOf<DateTime>.Instance.FromPython(o) : ConverterOf<DateTimeOffset>.Instance.FromPython(o);
        if (type == ModuleMember.Date.Pointer) return DateTimes.Date(o);
        if (type == ModuleMember.Time.Pointer) return DateTimes.Offset(o) is null ? DateTimes.Time(o) : null;
        return type == ModuleMember.TimeDelta.Pointer ? Span(o) : null;
    }

    private static object? Decimal(nint o)
    {
        var text = PythonText.Str(o);
        return decimal.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static object? Span(nint o)
    {
        try
        {
            return DateTimes.Span(o);
        }
        catch (OverflowException)
        {
            return null; // Python's reach further; it stays one of them
        }
    }
}
