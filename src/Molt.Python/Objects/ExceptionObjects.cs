using Molt.Python.Converting;
using Molt.Python.Native;

namespace Molt.Python.Objects;

/// <summary>
/// Exceptions of .NET in Python. Python raises nothing but what derives from its own exceptions, whose objects have no room for a handle: they have an attribute with an object that holds it.
/// </summary>
internal static class ExceptionObjects
{
    private const string Holder = "_dotnet";

    /// <summary>A new exception of Python that holds one of .NET.</summary>
    public static nint Make(ClassBinding type, Exception exception)
    {
        using var holder = new Owned(Hold(exception));
        using var message = new Owned(PythonText.Make(exception.Message));
        return Invoke.Call(DotNetModule.Function("wrap_exception").Handle.Pointer, type.Pointer, holder.Pointer, message.Pointer);
    }

    /// <summary>A new plain object that holds the exception.</summary>
    public static nint Hold(Exception exception)
    {
        var made = Check.Result(CPython.PyType_GenericAlloc(NativeObjects.Base, 0));
        NativeObjects.Hold(made, exception);
        return made;
    }

    // Asked of every exception that Python raises, also of one that says that its stack is at its end: nothing may be raised here.
    public static bool TryUnwrap(nint o, out object? value)
    {
        value = null;
        if (PythonClasses.Exceptions is var root && (root == 0 || CPython.PyType_IsSubtype(CPython.TypeOf(o), root) == 0)) return false;
        using var holder = new Owned(CPython.PyObject_GetAttr(o, Names.Of(Holder)));
        if (holder.Pointer == 0) CPython.PyErr_Clear();
        value = holder.Pointer != 0 && NativeObjects.IsOne(holder.Pointer) ? NativeObjects.Held(holder.Pointer) : null;
        return value is not null;
    }
}
