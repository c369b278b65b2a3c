using Molt.Python.Converting;
using Molt.Python.Hosting;
using Molt.Python.Native;

namespace Molt.Python.Calling;

/// <summary>One call from .NET into Python, in the steps in which a delegate's code makes it (<see cref="DelegateCode"/>).</summary>
internal ref struct OutgoingCall
{
    private InterpreterLock.Scope scope;
    private nint function;
    private nint arguments;
    private nint result;
    private int count;
    private bool hasEntered;

    public void Begin(CallTarget target, int size)
    {
        scope = InterpreterLock.Enter();
        hasEntered = true;
        function = target.Share();
        arguments = size == 0 ? 0 : Check.Result(CPython.PyTuple_New(size));
    }

    public void Add<T>(T value)
    {
        var converted = ConverterOf<T>.Instance.ToPython(value);
        CPython.SetNewItem(arguments, count++, converted);
    }

    public void Run() => result = Check.Result(CPython.PyObject_CallObject(function, arguments));

    public readonly T Result<T>() => ConverterOf<T>.Instance.FromPython(result);

    /// <summary>One of several results: those that .NET has in <c>ref</c> and <c>out</c> parameters come back in a tuple, after the result itself.</summary>
    public readonly T Result<T>(int index, int of)
    {
        if (of == 1) return Result<T>();
        if (!PythonKinds.IsTuple(result) || CPython.PyTuple_Size(result) != of) throw new InvalidCastException($"A tuple of {of} values must be returned here: the result, then each ref and out parameter.");
        return ConverterOf<T>.Instance.FromPython(CPython.PyTuple_GetItem(result, index));
    }

    public readonly void End()
    {
        if (!hasEntered) return;
        if (result != 0) CPython.Py_DecRef(result);
        if (arguments != 0) CPython.Py_DecRef(arguments);
        if (function != 0) CPython.Py_DecRef(function);
        scope.Dispose();
    }
}
