namespace Molt.Python.Converting;

/// <summary>The converter of a type that is known when the code is compiled.</summary>
internal static class ConverterOf<T>
{
    // Made without entering the interpreter's lock: threads that wait for this have it.
    public static readonly Converter<T> Instance = (Converter<T>)Converters.For(typeof(T));
}
