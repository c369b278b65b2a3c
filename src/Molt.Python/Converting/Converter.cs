namespace Molt.Python.Converting;

/// <summary>How values of a type go to Python and come from there. Whoever uses one has the interpreter's lock.</summary>
internal abstract class Converter
{
    /// <summary>No conversion.</summary>
    public const int Impossible = int.MaxValue;

    /// <summary>The type.</summary>
    public abstract Type Type { get; }

    /// <summary>A new reference to what the value is in Python.</summary>
    public abstract nint BoxedToPython(object? value);

    /// <summary>The value that a Python object stands for.</summary>
    /// <exception cref="InvalidCastException">It stands for none.</exception>
    /// <exception cref="OverflowException">It is a number, but not one of this type.</exception>
    public abstract object? BoxedFromPython(nint o);

    /// <summary>How far the object is from the type, for the choice among overloads: 0 for its own, <see cref="Impossible"/> for none.</summary>
    public abstract int Distance(nint o);
}

/// <summary>How values of <typeparamref name="T"/> go to Python and come from there.</summary>
internal abstract class Converter<T> : Converter
{
    public sealed override Type Type => typeof(T);

    public abstract nint ToPython(T value);

    public abstract T FromPython(nint o);

    public sealed override nint BoxedToPython(object? value) => ToPython((T)value!);

    public sealed override object? BoxedFromPython(nint o) => FromPython(o);
}
