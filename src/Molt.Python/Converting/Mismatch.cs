using System.Diagnostics.CodeAnalysis;

namespace Molt.Python.Converting;

/// <summary>What is thrown where a Python object stands for no value of a type.</summary>
internal static class Mismatch
{
    private const int LongestValue = 100;

    [DoesNotReturn]
    public static void Throw(nint o, Type type) => throw new InvalidCastException($"{Text(o)} cannot become a {type}.");

    [DoesNotReturn]
    public static T Throw<T>(nint o) => throw new InvalidCastException($"{Text(o)} cannot become a {typeof(T)}.");

    [DoesNotReturn]
    public static T Overflow<T>(nint o) => throw new OverflowException($"{Text(o)} is outside of what a {typeof(T)} can be.");

    private static string Text(nint o)
    {
        var value = PythonText.Shortened(o, LongestValue);
        return $"The {PythonText.NameOfType(o)} {value}";
    }
}
