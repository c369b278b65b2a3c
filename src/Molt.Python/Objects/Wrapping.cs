using System.Runtime.CompilerServices;
using Molt.Python.Converting;
using Molt.Python.Native;

namespace Molt.Python.Objects;

/// <summary>
/// Objects of .NET as Python sees them: a Python object that holds the other one, and keeps it alive. As long as it lives, the same object of .NET is the
/// same object of Python; values, which have no identity, are boxed anew each time.
/// </summary>
internal static class Wrapping
{
    private static readonly ConditionalWeakTable<object, Shell> Shells = [];

    /// <summary>A new reference to what the object is in Python.</summary>
    public static nint Wrap(object value)
    {
        if (!value.GetType().IsValueType && Shells.TryGetValue(value, out var shell))
        {
            CPython.Py_IncRef(shell.Pointer);
            return shell.Pointer;
        }

        var type = PythonClasses.For(value.GetType());
        return value is Exception exception ? ExceptionObjects.Make(type, exception) : Allocate(type.Pointer, value);
    }

    /// <summary>A new Python object of a class that holds an object.</summary>
    public static nint Allocate(nint type, object value)
    {
        var made = Check.Result(CPython.PyType_GenericAlloc(type, 0));
        NativeObjects.Hold(made, value);
        if (!value.GetType().IsValueType) Shells.AddOrUpdate(value, new Shell(made));
        return made;
    }

    /// <summary>Whether the object holds one of .NET, and which.</summary>
    public static bool TryUnwrap(nint o, out object? value)
    {
        if (NativeObjects.IsOne(o)) value = NativeObjects.Held(o);
        else if (!PythonKinds.IsException(o) || !ExceptionObjects.TryUnwrap(o, out value))
        {
            value = null;
            return false;
        }

        return value is not null;
    }

    /// <summary>The object that a Python object holds.</summary>
    /// <exception cref="InvalidCastException">It holds none: a class derived from one of .NET's has not called <c>__new__</c> of it.</exception>
    public static object Unwrap(nint o) => TryUnwrap(o, out var value) ? value! : throw new InvalidCastException($"This {PythonText.NameOfType(o)} holds no object of .NET.");

    /// <summary>How far a type is from one that it can be used as: 0 for itself.</summary>
    public static int DistanceOf(Type type, Type target)
    {
        if (type == target) return 0;
        if (target.IsInterface) return 4;
        if (target == typeof(object)) return 9;
        var distance = 0;
        for (var current = type; current is not null && current != target; current = current.BaseType) distance++;
        return Math.Min(distance, 8);
    }

    /// <summary>The Python object is about to be freed.</summary>
    public static void Forget(nint o, object value)
    {
        if (!value.GetType().IsValueType && Shells.TryGetValue(value, out var shell) && shell.Pointer == o) Shells.Remove(value);
    }

    // Borrowed: it is removed before the object is freed, under the lock that all readers hold.
    private sealed record Shell(nint Pointer);
}
