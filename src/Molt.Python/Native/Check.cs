using System.Runtime.CompilerServices;
using Molt.Python.Calling;

namespace Molt.Python.Native;

/// <summary>What functions of Python return when they failed, as exceptions.</summary>
internal static class Check
{
    /// <summary>The object, which is zero after a failure.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Result(nint pointer)
    {
        if (pointer == 0) PythonErrors.Throw();
        return pointer;
    }

    /// <summary>The number, which is negative after a failure.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Status(int number)
    {
        if (number < 0) PythonErrors.Throw();
        return number;
    }

    /// <summary>The size, which is negative after a failure.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Size(nint number)
    {
        if (number < 0) PythonErrors.Throw();
        return number;
    }
}
