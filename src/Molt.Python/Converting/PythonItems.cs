using Molt.Python.Native;

namespace Molt.Python.Converting;

/// <summary>The items of what Python can iterate over.</summary>
internal static class PythonItems
{
    /// <summary>All of them, converted. An exception in the middle of it is the caller's.</summary>
    public static List<T> Of<T>(nint o)
    {
        List<T> items = [];
        using var iterator = new Owned(Check.Result(CPython.PyObject_GetIter(o)));
        while (TryNext(iterator.Pointer, out var next))
        {
            using var item = new Owned(next);
            items.Add(ConverterOf<T>.Instance.FromPython(item.Pointer));
        }

        return items;
    }

    /// <summary>All keys and values of a mapping, converted.</summary>
    public static Dictionary<TKey, TValue> Pairs<TKey, TValue>(nint o) where TKey : notnull
    {
        var pairs = new Dictionary<TKey, TValue>();
        using var items = new Owned(Invoke.Method(o, "items"));
        using var iterator = new Owned(Check.Result(CPython.PyObject_GetIter(items.Pointer)));
        while (TryNext(iterator.Pointer, out var next))
        {
            using var pair = new Owned(next);
            pairs[ConverterOf<TKey>.Instance.FromPython(CPython.PyTuple_GetItem(pair.Pointer, 0))] = ConverterOf<TValue>.Instance.FromPython(CPython.PyTuple_GetItem(pair.Pointer, 1));
        }

        return pairs;
    }

    /// <summary>The next item, a new reference, or false at the end.</summary>
    public static bool TryNext(nint iterator, out nint item)
    {
        item = CPython.PyIter_Next(iterator);
        if (item == 0 && CPython.PyErr_Occurred() != 0) Check.Result(0);
        return item != 0;
    }

    public static bool IsMapping(nint o) => PythonKinds.IsDictionary(o) || (PythonKinds.Has(o, "__getitem__") && PythonKinds.Has(o, "keys") && PythonKinds.Has(o, "items"));

    /// <summary>Whether it has items: text has as well, but is never meant as a collection.</summary>
    public static bool IsIterable(nint o) => !PythonKinds.IsText(o) && !PythonKinds.IsType(o) && PythonKinds.Has(o, "__iter__");
}
