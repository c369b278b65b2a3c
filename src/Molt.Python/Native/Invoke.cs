namespace Molt.Python.Native;

/// <summary>Calls of Python objects. All that is given is borrowed, all that is returned is the caller's.</summary>
internal static class Invoke
{
    public static nint Call(nint callable) => Check.Result(CPython.PyObject_CallObject(callable, 0));

    public static nint Call(nint callable, params ReadOnlySpan<nint> arguments)
    {
        using var tuple = new Owned(TupleOf(arguments));
        return Check.Result(CPython.PyObject_CallObject(callable, tuple.Pointer));
    }

    public static nint Method(nint o, string name, params ReadOnlySpan<nint> arguments)
    {
        using var method = new Owned(Attribute(o, name));
        return Call(method.Pointer, arguments);
    }

    public static nint Attribute(nint o, string name) => Check.Result(CPython.PyObject_GetAttr(o, Names.Of(name)));

    /// <summary>The attribute, or zero where there is none; other errors throw.</summary>
    public static nint AttributeOrNothing(nint o, nint name)
    {
        var found = CPython.PyObject_GetAttr(o, name);
        if (found != 0) return found;
        if (CPython.PyErr_ExceptionMatches(Known.AttributeError) == 0) Check.Result(0);
        CPython.PyErr_Clear();
        return 0;
    }

    public static nint TupleOf(ReadOnlySpan<nint> items)
    {
        var tuple = Check.Result(CPython.PyTuple_New(items.Length));
        for (var index = 0; index < items.Length; index++)
        {
            CPython.Py_IncRef(items[index]);
            CPython.SetNewItem(tuple, index, items[index]);
        }

        return tuple;
    }
}
