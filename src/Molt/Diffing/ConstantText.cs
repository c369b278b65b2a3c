using System.Globalization;

namespace Molt.Diffing;

/// <summary>Writes constants so that equal texts are equal values: <c>null</c> is not "", 1 not 1.0 and 0.0 not -0.0.</summary>
internal static class ConstantText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        char character => $"char {(int)character}",
        IFormattable number => $"{number.GetType().Name} {number.ToString(null, CultureInfo.InvariantCulture)}",
        _ => $"{value.GetType().Name} {value}",
    };
}
