using Molt.Python.Converting;
using Molt.Python.Native;

namespace Molt.Python;

/// <content>Objects of Python's own that are made of .NET's: copies, where <see cref="From"/> gives Python the same collection.</content>
public partial class PythonObject
{
    /// <summary>What a value is in Python. Collections stay .NET's; use <see cref="List"/> and its kin for copies of Python's own.</summary>
    public static PythonObject From(object? value)
    {
        using var entered = PythonRuntime.Enter();
        return Own(Converters.ToPython(value));
    }

    /// <summary>A new <c>list</c>.</summary>
    public static PythonObject List(System.Collections.IEnumerable items) => Filled(() => Check.Result(CPython.PyList_New(0)), items, CPython.PyList_Append);

    /// <summary>A new <c>set</c>.</summary>
    public static PythonObject Set(System.Collections.IEnumerable items) => Filled(() => Check.Result(CPython.PySet_New(0)), items, CPython.PySet_Add);

    /// <summary>A new <c>tuple</c>.</summary>
    public static PythonObject Tuple(params IEnumerable<object?> items)
    {
        using var entered = PythonRuntime.Enter();
        return Own(Calling.DynamicCall.Tuple([.. items]));
    }

    /// <summary>A new <c>dict</c>.</summary>
    public static PythonObject Dictionary<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> pairs)
    {
        using var entered = PythonRuntime.Enter();
        var made = Own(Check.Result(CPython.PyDict_New()));
        foreach (var (key, value) in pairs) made.SetItem(key, value);
        return made;
    }

    private static PythonObject Filled(Func<nint> make, System.Collections.IEnumerable items, Func<nint, nint, int> add)
    {
        using var entered = PythonRuntime.Enter();
        var made = Own(make());
        foreach (var item in items)
        {
            using var converted = new Owned(Converters.ToPython(item));
            Check.Status(add(made.Handle.Pointer, converted.Pointer));
        }

        return made;
    }
}
