using Molt.Python.Calling;
using Molt.Python.Converting;
using Molt.Python.Hosting;
using Molt.Python.Native;

namespace Molt.Python;

/// <summary>
/// An exception that Python code raised. Where it gets back into Python it is the same exception again. Exceptions of .NET that only come through Python are themselves, not this.
/// </summary>
public sealed class PythonException : Exception
{
    private PythonException(string type, string message, PythonObject value) : base(message.Length == 0 ? type : $"{type}: {message}") =>
        (TypeName, PythonMessage, Value) = (type, message, value);

    /// <summary>The name of its class, such as <c>KeyError</c> or <c>game.errors.TooHeavy</c>.</summary>
    public string TypeName { get; }

    /// <summary>What <c>str()</c> of it is.</summary>
    public string PythonMessage { get; }

    /// <summary>What Python would print of it: the calls that it came through, with their files, lines and source, those of its causes first. It is written when it is asked for.</summary>
    public string Traceback
    {
        get
        {
            using var entered = InterpreterLock.Enter();
            return PythonErrors.Traceback(Value.Handle.Pointer);
        }
    }

    /// <summary>The exception itself. It keeps alive what the variables of its calls hold.</summary>
    public PythonObject Value { get; }

    /// <summary>Whether it is of a class or of one below, by the name that <see cref="TypeName"/> would have.</summary>
    public bool Is(string typeName)
    {
        using var entered = InterpreterLock.Enter();
        using var classes = new Owned(Invoke.Attribute(CPython.TypeOf(Value.Handle.Pointer), "__mro__"));
        var count = CPython.PyTuple_Size(classes.Pointer);
        for (var index = 0; index < count; index++)
            if (PythonText.NameOf(CPython.PyTuple_GetItem(classes.Pointer, index)) == typeName) return true;
        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Traceback}{Environment.NewLine}{base.ToString()}";

    internal static PythonException Of(nint value)
    {
        var message = CPython.PyObject_Str(value);
        if (message == 0) CPython.PyErr_Clear();
        using var text = new Owned(message);
        return new(PythonText.NameOfType(value), message == 0 ? "(whose str fails)" : PythonText.Of(message), new PythonObject(ObjectHandle.Share(value)));
    }
}
