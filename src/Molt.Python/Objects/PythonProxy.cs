using Molt.Python.Calling;
using Molt.Python.Converting;
using Molt.Python.Hosting;
using Molt.Python.Native;

namespace Molt.Python.Objects;

/// <summary>
/// The base of classes that are made for interfaces: a Python object behind one. A member is what the object has under the member's name, or under the name
/// that Python's style would give it (<c>MaxWeight</c>, <c>max_weight</c>); it is looked up at each use.
/// </summary>
internal abstract class PythonProxy : IPythonBacked
{
    private ObjectHandle? handle;

    /// <summary>The object. The caller has the lock.</summary>
    public ObjectHandle Handle
    {
        get => handle!;
        set => handle ??= value;
    }

    public nint Share()
    {
        CPython.Py_IncRef(Handle.Pointer);
        return Handle.Pointer;
    }

    /// <summary>What a method of the interface calls.</summary>
    public CallTarget Method(string name) => new ProxyTarget(Handle, name);

    /// <summary>Whether the object has a member; where the interface has a default, that is used otherwise.</summary>
    public bool Has(string name)
    {
        using var entered = InterpreterLock.Enter();
        using var found = new Owned(MemberNames.Find(Handle.Pointer, name));
        return found.Pointer != 0;
    }

    public T Get<T>(string name)
    {
        using var entered = InterpreterLock.Enter();
        using var value = new Owned(MemberNames.Get(Handle.Pointer, name));
        return ConverterOf<T>.Instance.FromPython(value.Pointer);
    }

    public void Set<T>(string name, T value)
    {
        using var entered = InterpreterLock.Enter();
        using var converted = new Owned(ConverterOf<T>.Instance.ToPython(value));
        Check.Status(CPython.PyObject_SetAttr(Handle.Pointer, Names.Of(MemberNames.ToSet(Handle.Pointer, name)), converted.Pointer));
    }

    /// <summary>Subscribes to an event: by a method <c>add_</c>name of the object, or else by a <c>dotnet.Event</c> that it has, or is given, under the name.</summary>
    public void Subscribe<T>(string name, T handler) => Change("add", name, handler);

    public void Unsubscribe<T>(string name, T handler) => Change("remove", name, handler);

    public override string ToString()
    {
        using var entered = InterpreterLock.Enter();
        return PythonText.Str(Handle.Pointer);
    }

    private void Change<T>(string change, string name, T handler)
    {
        using var entered = InterpreterLock.Enter();
        using var converted = new Owned(ConverterOf<T>.Instance.ToPython(handler));
        using var key = new Owned(PythonText.Make(MemberNames.ToSet(Handle.Pointer, name)));
        using var done = new Owned(Invoke.Call(DotNetModule.Function($"{change}_handler").Handle.Pointer, Handle.Pointer, key.Pointer, converted.Pointer));
    }

    private sealed class ProxyTarget(ObjectHandle owner, string name) : CallTarget
    {
        public override nint Share() => MemberNames.Get(owner.Pointer, name);
    }
}

/// <summary>The names by which members of interfaces are found in Python.</summary>
internal static class MemberNames
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, string> Pythonic = new();

    /// <summary>A new reference to the member, or zero.</summary>
    public static nint Find(nint o, string name) => Invoke.AttributeOrNothing(o, Names.Of(name)) is var found and not 0 ? found : Invoke.AttributeOrNothing(o, Names.Of(PythonicOf(name)));

    /// <summary>A new reference to the member.</summary>
    public static nint Get(nint o, string name) => Find(o, name) is var found and not 0 ? found : Check.Result(CPython.PyObject_GetAttr(o, Names.Of(name)));

    /// <summary>The name under which a value is set: the one that is there already, or else Python's.</summary>
    public static string ToSet(nint o, string name)
    {
        using var found = new Owned(Invoke.AttributeOrNothing(o, Names.Of(name)));
        return found.Pointer != 0 ? name : PythonicOf(name);
    }

    /// <summary>max_weight for MaxWeight, html_text for HTMLText.</summary>
    public static string PythonicOf(string name) => Pythonic.GetOrAdd(name, static name =>
    {
        var text = new System.Text.StringBuilder();
        for (var index = 0; index < name.Length; index++)
        {
            var beginsWord = char.IsUpper(name[index]) && index > 0 && (!char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1])));
            if (beginsWord && text[^1] != '_') text.Append('_');
            text.Append(char.ToLowerInvariant(name[index]));
        }

        return text.ToString();
    });
}
