using System.Collections;
using Molt.Python.Hosting;
using Molt.Python.Native;

namespace Molt.Python.Converting;

/// <summary>What stays an object of Python behind an interface of .NET, and goes back to Python as that object.</summary>
internal interface IPythonBacked
{
    /// <summary>A new reference to the object. The caller has the lock.</summary>
    nint Share();
}

/// <summary>The items of a Python object, asked for one after another by whoever enumerates them. The lock is only held for each item.</summary>
internal sealed class PythonSequence<T>(ObjectHandle source) : IEnumerable<T>, IPythonBacked
{
    public nint Share()
    {
        CPython.Py_IncRef(source.Pointer);
        return source.Pointer;
    }

    public IEnumerator<T> GetEnumerator()
    {
        using var iterator = Begin();
        while (TryNext(iterator, out var item)) yield return item;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ObjectHandle Begin()
    {
        using var entered = InterpreterLock.Enter();
        return ObjectHandle.Own(Check.Result(CPython.PyObject_GetIter(source.Pointer)));
    }

    private static bool TryNext(ObjectHandle iterator, out T item)
    {
        using var entered = InterpreterLock.Enter();
        if (!PythonItems.TryNext(iterator.Pointer, out var next))
        {
            item = default!;
            return false;
        }

        using var owned = new Owned(next);
        item = ConverterOf<T>.Instance.FromPython(next);
        return true;
    }
}
