namespace Molt.Python.Objects;

/// <summary>A method with its object, as Python's callable.</summary>
internal sealed class BoundMethod(MethodGroup method, object? target)
{
    /// <summary>Calls it with the arguments as Python has them; a new reference to the result.</summary>
    public nint Call(nint arguments, nint named) => method.Call(target, arguments, named);
}
