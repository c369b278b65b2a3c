using System.Runtime.InteropServices;

namespace Molt.Python.Native;

/// <summary>Numbers, and the operators, which Python calls numbers' too.</summary>
internal static unsafe partial class CPython
{
    [LibraryImport(Library), SuppressGCTransition]
    public static partial nint PyBool_FromLong(int value);

    [LibraryImport(Library)]
    public static partial nint PyLong_FromLongLong(long value);

    /// <summary>Only of what is an integer: others are asked for one, which runs code.</summary>
    [LibraryImport(Library), SuppressGCTransition]
    public static partial long PyLong_AsLongLongAndOverflow(nint o, int* overflow);

    [LibraryImport(Library)]
    public static partial nint PyLong_FromString(byte* text, byte** end, int radix);

    [LibraryImport(Library)]
    public static partial nint PyFloat_FromDouble(double value);

    [LibraryImport(Library)]
    public static partial double PyFloat_AsDouble(nint o);

    [LibraryImport(Library)]
    public static partial nint PyComplex_FromDoubles(double real, double imaginary);

    [LibraryImport(Library)]
    public static partial double PyComplex_RealAsDouble(nint o);

    [LibraryImport(Library)]
    public static partial double PyComplex_ImagAsDouble(nint o);

    [LibraryImport(Library)]
    public static partial nint PyNumber_Index(nint o);

    [LibraryImport(Library)]
    public static partial nint PyNumber_ToBase(nint o, int radix);

    [LibraryImport(Library)]
    public static partial nint PyNumber_Add(nint left, nint right);

    [LibraryImport(Library)]
    public static partial nint PyNumber_Subtract(nint left, nint right);

    [LibraryImport(Library)]
    public static partial nint PyNumber_Multiply(nint left, nint right);

    [LibraryImport(Library)]
    public static partial nint PyNumber_TrueDivide(nint left, nint right);

    [LibraryImport(Library)]
    public static partial nint PyNumber_Remainder(nint left, nint right);

    [LibraryImport(Library)]
    public static partial nint PyNumber_And(nint left, nint right);

    [LibraryImport(Library)]
    public static partial nint PyNumber_Or(nint left, nint right);

    [LibraryImport(Library)]
    public static partial nint PyNumber_Xor(nint left, nint right);

    [LibraryImport(Library)]
    public static partial nint PyNumber_Lshift(nint left, nint right);

    [LibraryImport(Library)]
    public static partial nint PyNumber_Rshift(nint left, nint right);

    [LibraryImport(Library)]
    public static partial nint PyNumber_InPlaceAdd(nint left, nint right);

    [LibraryImport(Library)]
    public static partial nint PyNumber_InPlaceSubtract(nint left, nint right);

    [LibraryImport(Library)]
    public static partial nint PyNumber_InPlaceMultiply(nint left, nint right);

    [LibraryImport(Library)]
    public static partial nint PyNumber_InPlaceTrueDivide(nint left, nint right);

    [LibraryImport(Library)]
    public static partial nint PyNumber_Negative(nint o);

    [LibraryImport(Library)]
    public static partial nint PyNumber_Positive(nint o);

    [LibraryImport(Library)]
    public static partial nint PyNumber_Invert(nint o);
}
