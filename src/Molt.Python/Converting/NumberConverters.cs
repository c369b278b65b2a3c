using System.Globalization;
using System.Numerics;
using Molt.Python.Native;

namespace Molt.Python.Converting;

/// <summary>Integers of a certain size, out of <c>int</c> and all that has <c>__index__</c>.</summary>
internal sealed class IntegerConverter<T> : Converter<T> where T : struct, IBinaryInteger<T>
{
    // The order in which overloads are preferred: int, long, then what is larger, then what is smaller, as C# binds literals.
    private static readonly int Preference = typeof(T) == typeof(int) ? 0 : typeof(T) == typeof(long) ? 1 : typeof(T) == typeof(BigInteger) ? 2
        : typeof(T) == typeof(uint) ? 3 : typeof(T) == typeof(ulong) ? 4 : 5;

    public override nint ToPython(T value)
    {
        if (typeof(T) == typeof(BigInteger)) return Integers.Make((BigInteger)(object)value);
        if (T.IsNegative(value) || value <= T.CreateSaturating(long.MaxValue))
            return IsWide && value < T.CreateSaturating(long.MinValue) ? Integers.Make(BigInteger.CreateChecked(value)) : Check.Result(CPython.PyLong_FromLongLong(long.CreateTruncating(value)));
        return Integers.Make(BigInteger.CreateChecked(value));
    }

    public override T FromPython(nint o)
    {
        if (PythonKinds.IsExactly(o, Known.Integer)) return OfInteger(o, o);
        using var integer = new Owned(Integers.Of(o));
        return integer.Pointer == 0 ? Mismatch.Throw<T>(o) : OfInteger(integer.Pointer, o);
    }

    public override int Distance(nint o)
    {
        if (PythonKinds.IsExactly(o, Known.Bool)) return 60 + Preference; // as in C#, where object is nearer
        if (!PythonKinds.IsInteger(o)) return PythonKinds.Has(o, "__index__") && !PythonKinds.IsText(o) ? 15 + Preference : Impossible;
        return Fits(o) ? Preference : Impossible;
    }

    private static bool IsWide => typeof(T) == typeof(Int128) || typeof(T) == typeof(UInt128);

    private static T OfInteger(nint integer, nint o)
    {
        try
        {
            return Integers.TrySmall(integer, out var small) ? T.CreateChecked(small) : T.CreateChecked(Integers.Large(integer));
        }
        catch (OverflowException)
        {
            return Mismatch.Overflow<T>(o);
        }
    }

    private static bool Fits(nint o)
    {
        if (Integers.TrySmall(o, out var small)) return long.CreateSaturating(T.CreateSaturating(small)) == small;
        return Integers.Large(o) is var large && BigInteger.CreateSaturating(T.CreateSaturating(large)) == large;
    }
}

/// <summary>Truth, out of <c>bool</c> alone: what else is true in Python depends on who looks.</summary>
internal sealed class BooleanConverter : Converter<bool>
{
    public override nint ToPython(bool value) => CPython.PyBool_FromLong(value ? 1 : 0);

    public override bool FromPython(nint o) => PythonKinds.IsExactly(o, Known.Bool) ? o == Known.True : Mismatch.Throw<bool>(o);

    public override int Distance(nint o) => PythonKinds.IsExactly(o, Known.Bool) ? 0 : Impossible;
}

/// <summary>Binary fractions, out of <c>float</c>, <c>int</c> and all that has <c>__float__</c>.</summary>
internal sealed class FloatConverter<T> : Converter<T> where T : struct, IBinaryFloatingPointIeee754<T>
{
    private static readonly int Preference = typeof(T) == typeof(double) ? 0 : typeof(T) == typeof(float) ? 1 : 2;

    public override nint ToPython(T value) => Check.Result(CPython.PyFloat_FromDouble(double.CreateTruncating(value)));

    public override T FromPython(nint o)
    {
        if (PythonKinds.IsText(o)) return Mismatch.Throw<T>(o);
        var value = CPython.PyFloat_AsDouble(o);
        if (value == -1 && CPython.PyErr_Occurred() != 0) return Failed(o);
        return T.CreateTruncating(value);
    }

    public override int Distance(nint o)
    {
        if (PythonKinds.IsFloat(o)) return Preference;
        if (PythonKinds.IsExactly(o, Known.Bool)) return 70 + Preference;
        return PythonKinds.IsInteger(o) ? 10 + Preference : !PythonKinds.IsText(o) && PythonKinds.Has(o, "__float__") ? 15 + Preference : Impossible;
    }

    private static T Failed(nint o)
    {
        if (CPython.PyErr_ExceptionMatches(Known.TypeError) == 0) Check.Result(0); // such as an integer that no float can hold
        CPython.PyErr_Clear();
        return Mismatch.Throw<T>(o);
    }
}

/// <summary>Decimal fractions, out of <c>decimal.Decimal</c>, <c>int</c> and <c>float</c>. Digits beyond the 28 that .NET's can have are rounded away.</summary>
internal sealed class DecimalConverter : Converter<decimal>
{
    public override nint ToPython(decimal value)
    {
        using var text = new Owned(PythonText.Make(value.ToString(CultureInfo.InvariantCulture)));
        return Invoke.Call(ModuleMember.Decimal.Pointer, text.Pointer);
    }

    public override decimal FromPython(nint o)
    {
        if (PythonKinds.IsInteger(o)) return Integers.TrySmall(o, out var small) ? small : (decimal)Integers.Large(o);
        if (PythonKinds.IsFloat(o)) return (decimal)CPython.PyFloat_AsDouble(o);
        if (!PythonKinds.Is(o, ModuleMember.Decimal)) return Mismatch.Throw<decimal>(o);
        var style = NumberStyles.Float;
        return decimal.TryParse(PythonText.Str(o), style, CultureInfo.InvariantCulture, out var value) ? value : Mismatch.Overflow<decimal>(o);
    }

    public override int Distance(nint o)
    {
        if (PythonKinds.Is(o, ModuleMember.Decimal)) return 0;
        return PythonKinds.IsInteger(o) ? 12 : PythonKinds.IsFloat(o) ? 5 : Impossible;
    }
}

/// <summary>Complex numbers, out of <c>complex</c>, <c>float</c> and <c>int</c>.</summary>
internal sealed class ComplexConverter : Converter<Complex>
{
    public override nint ToPython(Complex value) => Check.Result(CPython.PyComplex_FromDoubles(value.Real, value.Imaginary));

    public override Complex FromPython(nint o)
    {
        if (!PythonKinds.Is(o, Known.Complex)) return ConverterOf<double>.Instance.FromPython(o);
        return new(CPython.PyComplex_RealAsDouble(o), CPython.PyComplex_ImagAsDouble(o));
    }

    public override int Distance(nint o) => PythonKinds.Is(o, Known.Complex) ? 0 : PythonKinds.IsFloat(o) ? 8 : PythonKinds.IsInteger(o) ? 14 : Impossible;
}
