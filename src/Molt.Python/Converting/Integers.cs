using System.Globalization;
using System.Numerics;
using System.Text;
using Molt.Python.Native;

namespace Molt.Python.Converting;

/// <summary>Integers of any size. Large ones go by their hexadecimal digits, which both sides make in time that grows with the length alone.</summary>
internal static unsafe class Integers
{
    public static nint Make(BigInteger value)
    {
        if (value >= long.MinValue && value <= long.MaxValue) return Check.Result(CPython.PyLong_FromLongLong((long)value));
        var digits = BigInteger.Abs(value).ToString("x", CultureInfo.InvariantCulture);
        fixed (byte* text = Encoding.ASCII.GetBytes($"{(value.Sign < 0 ? "-" : "")}{digits}\0"))
            return Check.Result(CPython.PyLong_FromString(text, null, 16));
    }

    /// <summary>The value of a Python integer.</summary>
    public static BigInteger Large(nint o)
    {
        using var digits = new Owned(Check.Result(CPython.PyNumber_ToBase(o, 16)));
        var text = PythonText.Of(digits.Pointer); // 0x1f or -0x1f
        var isNegative = text[0] == '-';
        var value = BigInteger.Parse("0" + text[(isNegative ? 3 : 2)..], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return isNegative ? -value : value;
    }

    /// <summary>Whether the value of a Python integer is a <see cref="long"/>, and which.</summary>
    public static bool TrySmall(nint o, out long value)
    {
        int overflow;
        value = CPython.PyLong_AsLongLongAndOverflow(o, &overflow);
        if (value == -1 && overflow == 0 && CPython.PyErr_Occurred() != 0) Check.Result(0);
        return overflow == 0;
    }

    /// <summary>The integer that an object is or, by its <c>__index__</c>, stands for; a new reference, or zero where it stands for none.</summary>
    public static nint Of(nint o)
    {
        if (PythonKinds.IsInteger(o))
        {
            CPython.Py_IncRef(o);
            return o;
        }

        return PythonKinds.Has(o, "__index__") ? Check.Result(CPython.PyNumber_Index(o)) : 0;
    }
}
