using Molt.Python.Calling;
using Molt.Python.Converting;
using Molt.Python.Hosting;
using Molt.Python.Native;

namespace Molt.Python;

/// <content>Attributes, items and calls.</content>
public partial class PythonObject
{
    /// <summary>How many items it has: <c>len()</c>.</summary>
    public long Length
    {
        get
        {
            using var entered = InterpreterLock.Enter();
            return Check.Size(CPython.PyObject_Size(Handle.Pointer));
        }
    }

    /// <summary>The attribute of that name.</summary>
    /// <exception cref="PythonException">There is none (<c>AttributeError</c>).</exception>
    public PythonObject GetAttribute(string name)
    {
        using var entered = InterpreterLock.Enter();
        return Own(Check.Result(CPython.PyObject_GetAttrString(Handle.Pointer, name)));
    }

    /// <summary>Whether there is an attribute of that name.</summary>
    public bool HasAttribute(string name)
    {
        using var entered = InterpreterLock.Enter();
        using var key = new Owned(PythonText.Make(name));
        using var found = new Owned(Invoke.AttributeOrNothing(Handle.Pointer, key.Pointer));
        return found.Pointer != 0;
    }

    /// <summary>Sets the attribute of that name.</summary>
    public void SetAttribute(string name, object? value)
    {
        using var entered = InterpreterLock.Enter();
        using var converted = new Owned(Converters.ToPython(value));
        Check.Status(CPython.PyObject_SetAttrString(Handle.Pointer, name, converted.Pointer));
    }

    /// <summary>The names of its attributes: <c>dir()</c>.</summary>
    public IReadOnlyList<string> AttributeNames()
    {
        using var entered = InterpreterLock.Enter();
        using var names = new Owned(Check.Result(CPython.PyObject_Dir(Handle.Pointer)));
        return PythonItems.Of<string>(names.Pointer);
    }

    /// <summary>The item at a key or an index.</summary>
    public PythonObject GetItem(object? key)
    {
        using var entered = InterpreterLock.Enter();
        using var converted = new Owned(Converters.ToPython(key));
        return Own(Check.Result(CPython.PyObject_GetItem(Handle.Pointer, converted.Pointer)));
    }

    /// <summary>Sets the item at a key or an index.</summary>
    public void SetItem(object? key, object? value)
    {
        using var entered = InterpreterLock.Enter();
        using var convertedKey = new Owned(Converters.ToPython(key));
        using var converted = new Owned(Converters.ToPython(value));
        Check.Status(CPython.PyObject_SetItem(Handle.Pointer, convertedKey.Pointer, converted.Pointer));
    }

    /// <summary>Its items, asked for one after another.</summary>
    public IEnumerable<PythonObject> Items() => new PythonSequence<PythonObject>(Handle);

    /// <summary>Calls it.</summary>
    /// <exception cref="PythonException">It raised an exception.</exception>
    public PythonObject Call(params ReadOnlySpan<object?> arguments)
    {
        using var entered = InterpreterLock.Enter();
        return Own(DynamicCall.Of(Handle.Pointer, arguments, []));
    }

    /// <summary>Calls it with arguments by position, and then by name.</summary>
    /// <inheritdoc cref="Call(ReadOnlySpan{object})" path="/exception"/>
    public PythonObject Call(IReadOnlyList<object?> arguments, IReadOnlyDictionary<string, object?> named)
    {
        using var entered = InterpreterLock.Enter();
        return Own(DynamicCall.Of(Handle.Pointer, [.. arguments, .. named.Values], [.. named.Keys]));
    }

    /// <summary>Calls its method of that name.</summary>
    /// <inheritdoc cref="Call(ReadOnlySpan{object})" path="/exception"/>
    public PythonObject CallMethod(string name, params ReadOnlySpan<object?> arguments)
    {
        using var entered = InterpreterLock.Enter();
        using var method = new Owned(Check.Result(CPython.PyObject_GetAttrString(Handle.Pointer, name)));
        return Own(DynamicCall.Of(method.Pointer, arguments, []));
    }

    internal static PythonObject Own(nint pointer) => new(ObjectHandle.Own(pointer));
}
