namespace Molt.Python.Objects;

/// <summary>A type of .NET and its class in Python.</summary>
internal sealed class ClassBinding(Type type, nint pointer)
{
    private MethodGroup? constructors;

    public Type Type => type;

    /// <summary>The class, which is kept as long as Python is.</summary>
    public nint Pointer => pointer;

    /// <summary>What makes objects of the type.</summary>
    public MethodGroup Constructors => constructors ??= MethodGroup.OfConstructors(type);
}
