using Molt.Python.Converting;
using Molt.Python.Native;

namespace Molt.Python.Calling;

/// <summary>Calls whose arguments are known only when they are made.</summary>
internal static class DynamicCall
{
    /// <summary>Calls; the last arguments have the names. A new reference to the result.</summary>
    public static nint Of(nint callable, ReadOnlySpan<object?> arguments, IReadOnlyCollection<string> names)
    {
        CPython.Py_IncRef(callable); // another thread may dispose the holder meanwhile
        using var held = new Owned(callable);
        using var tuple = new Owned(Tuple(arguments[..^names.Count]));
        using var named = new Owned(names.Count == 0 ? 0 : Named(arguments[^names.Count..], names));
        return Check.Result(CPython.PyObject_Call(callable, tuple.Pointer, named.Pointer));
    }

    /// <summary>The key of an index expression: of several indexes, as in Python, a tuple of them.</summary>
    public static nint Key(object?[] indexes) => indexes is [var only] ? Converters.ToPython(only) : Tuple(indexes);

    public static nint Tuple(ReadOnlySpan<object?> items)
    {
        var tuple = Check.Result(CPython.PyTuple_New(items.Length));
        using var owned = new Owned(tuple);
        for (var index = 0; index < items.Length; index++) CPython.SetNewItem(tuple, index, Converters.ToPython(items[index]));
        CPython.Py_IncRef(tuple);
        return tuple;
    }

    private static nint Named(ReadOnlySpan<object?> values, IReadOnlyCollection<string> names)
    {
        var dictionary = Check.Result(CPython.PyDict_New());
        using var owned = new Owned(dictionary);
        var index = 0;
        foreach (var name in names)
        {
            using var value = new Owned(Converters.ToPython(values[index++]));
            Check.Status(CPython.PyDict_SetItemString(dictionary, name, value.Pointer));
        }

        CPython.Py_IncRef(dictionary);
        return dictionary;
    }
}
