using System.Diagnostics.CodeAnalysis;
using Molt.Python.Converting;
using Molt.Python.Hosting;
using Molt.Python.Native;

namespace Molt.Python;

/// <summary>
/// A Python object, held for as long as this is. Its members can be used by name here, or as if they were this object's where it is <c>dynamic</c>. Every member may
/// be called by any thread, and waits for Python's lock. Two of these are equal when they are of the same Python object.
/// </summary>
/// <remarks>
/// What is only collected together with something that Python holds is never collected: neither collector sees the other's references. Dispose one of the two to break such a circle.
/// </remarks>
public partial class PythonObject : IEquatable<PythonObject>, IDisposable
{
    internal PythonObject(ObjectHandle handle) => Handle = handle;

    /// <summary>Whether it is Python's <c>None</c>.</summary>
    public bool IsNone => Handle.Pointer == Known.None;

    /// <summary>The name of its class, with its module unless that is <c>builtins</c>.</summary>
    public string TypeName
    {
        get
        {
            using var entered = InterpreterLock.Enter();
            return PythonText.NameOfType(Handle.Pointer);
        }
    }

    internal ObjectHandle Handle { get; }

    /// <summary>The value that it stands for in .NET.</summary>
    /// <exception cref="InvalidCastException">It stands for none of that type.</exception>
    /// <exception cref="OverflowException">It is a number, but not one of that type.</exception>
    public T As<T>()
    {
        using var entered = InterpreterLock.Enter();
        return ConverterOf<T>.Instance.FromPython(Handle.Pointer);
    }

    /// <summary>The value that it stands for in .NET.</summary>
    /// <inheritdoc cref="As{T}" path="/exception"/>
    public object? As(Type type)
    {
        using var entered = InterpreterLock.Enter();
        return Converters.For(type).BoxedFromPython(Handle.Pointer);
    }

    /// <summary>What <c>str()</c> of it is.</summary>
    public override string ToString()
    {
        using var entered = InterpreterLock.Enter();
        return PythonText.Str(Handle.Pointer);
    }

    /// <summary>What <c>repr()</c> of it is.</summary>
    public string ToRepr()
    {
        using var entered = InterpreterLock.Enter();
        return PythonText.Repr(Handle.Pointer);
    }

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] PythonObject? other) => other is not null && other.Handle.Pointer == Handle.Pointer;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as PythonObject);

    /// <inheritdoc/>
    public override int GetHashCode() => Handle.Pointer.GetHashCode();

    /// <summary>Lets go of the Python object. Otherwise that happens when this is collected.</summary>
    public void Dispose()
    {
        Handle.Dispose();
        GC.SuppressFinalize(this);
    }
}
