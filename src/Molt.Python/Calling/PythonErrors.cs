using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using Molt.Python.Converting;
using Molt.Python.Native;
using Molt.Python.Objects;

namespace Molt.Python.Calling;

/// <summary>Exceptions on their way from one side to the other.</summary>
internal static unsafe class PythonErrors
{
    /// <summary>Where an exception of .NET that came through Python has the text of Python's traceback, among its <see cref="Exception.Data"/>.</summary>
    public const string TracebackKey = "Python traceback";

    [ThreadStatic]
    private static WeakReference<PythonException>? passing;

    /// <summary>Throws the error that the calling thread has in Python: one of .NET's that came through it as itself.</summary>
    [DoesNotReturn]
    public static void Throw()
    {
        var exception = Take();
        if (exception is PythonException) throw exception;
        ExceptionDispatchInfo.Throw(exception);
    }

    /// <summary>Takes the error away from the calling thread.</summary>
    public static Exception Take()
    {
        nint type, value, traceback;
        CPython.PyErr_Fetch(&type, &value, &traceback);
        if (type == 0) return new InvalidOperationException("Python reported an error and did not say which.");
        CPython.PyErr_NormalizeException(&type, &value, &traceback);
        using var ownedType = new Owned(type);
        using var ownedValue = new Owned(value);
        using var ownedTraceback = new Owned(traceback);
        if (traceback != 0) _ = CPython.PyException_SetTraceback(value, traceback);
        return ExceptionOf(value);
    }

    /// <summary>What a Python exception is in .NET.</summary>
    public static Exception ExceptionOf(nint value)
    {
        if (!Wrapping.TryUnwrap(value, out var wrapped) || wrapped is not Exception own) return Passing(value) ?? PythonException.Of(value);
        own.Data[TracebackKey] = Traceback(value);
        return own;
    }

    // One that goes through many calls in turns of both sides stays one object.
    private static PythonException? Passing(nint value) => passing is not null && passing.TryGetTarget(out var last) && last.Value.Handle.Pointer == value ? last : null;

    /// <summary>A new reference to what an exception of .NET is in Python.</summary>
    public static nint Make(Exception exception)
    {
        if (exception is not PythonException { Value: var value }) return Wrapping.Wrap(exception);
        CPython.Py_IncRef(value.Handle.Pointer);
        return value.Handle.Pointer;
    }

    /// <summary>Raises an exception in Python, on the calling thread.</summary>
    public static void Raise(Exception exception)
    {
        try
        {
            if (exception is ArgumentMismatchException) RaiseTypeError(exception.Message);
            else RaiseItself(exception);
        }
        catch (Exception failure) // must not escape into Python's frames, whatever it is
        {
            CPython.PyErr_SetString(Known.SystemError, $"{exception.GetType()}: {exception.Message} (and it could not become an exception of Python: {failure.Message})");
        }
    }

    private static void RaiseTypeError(string message)
    {
        using var text = new Owned(PythonText.Make(message));
        CPython.PyErr_SetObject(Known.TypeError, text.Pointer);
    }

    private static void RaiseItself(Exception exception)
    {
        if (exception is PythonException python) (passing ??= new(python)).SetTarget(python);
        using var made = new Owned(Make(exception));
        CPython.PyErr_SetObject(CPython.TypeOf(made.Pointer), made.Pointer);
    }

    /// <summary>The text that Python would print, with the lines of source.</summary>
    public static string Traceback(nint exception)
    {
        // Where this fails, the thread has an exception again, at the end of its stack perhaps, which must not be asked for its own text.
        using var traceback = new Owned(CPython.PyObject_GetAttrString(exception, "__traceback__"));
        using var arguments = new Owned(traceback.Pointer == 0 ? 0 : Invoke.TupleOf([CPython.TypeOf(exception), exception, traceback.Pointer]));
        using var lines = new Owned(arguments.Pointer == 0 ? 0 : CPython.PyObject_CallObject(ModuleMember.FormatException.Pointer, arguments.Pointer));
        if (lines.Pointer != 0) return string.Concat(PythonItems.Of<string>(lines.Pointer)).TrimEnd();
        CPython.PyErr_Clear();
        return "(the traceback cannot be shown)";
    }
}
