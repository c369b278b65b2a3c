using Molt.Python.Converting;
using Molt.Python.Native;

namespace Molt.Python.Calling;

/// <summary>
/// A name such as <c>game.world.Orc.greet</c>: a module, as much of it as can be imported, and attributes from there. It is looked up at each use, in what
/// <c>sys.modules</c> has then.
/// </summary>
internal sealed class NamePath
{
    private readonly string text;
    private readonly nint module;      // names that Python keeps
    private readonly nint[] attributes;

    private NamePath(string text, string module, IEnumerable<string> attributes) =>
        (this.text, this.module, this.attributes) = (text, Names.Of(module), [.. attributes.Select(Names.Of)]);

    /// <summary>Finds where the module's name ends, and imports the module. The caller has the lock.</summary>
    /// <exception cref="PythonException">There is no such module, or it raised an exception when it was imported.</exception>
    public static NamePath Of(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        var parts = text.Split('.');
        for (var count = parts.Length; ; count--)
        {
            var module = string.Join('.', parts[..count]);
            if (TryImport(module, isLast: count == 1)) return new(text, module, parts[count..]);
        }
    }

    /// <summary>A new reference to what has the name now.</summary>
    /// <exception cref="PythonException">Nothing has it (<c>AttributeError</c>), or the module is not imported any more (<c>ModuleNotFoundError</c>).</exception>
    public nint Resolve()
    {
        var found = CPython.PyDict_GetItemWithError(CPython.PyImport_GetModuleDict(), module);
        if (found == 0) return Check.Result(Reimported());
        CPython.Py_IncRef(found);
        foreach (var attribute in attributes)
        {
            using var owner = new Owned(found);
            found = Check.Result(CPython.PyObject_GetAttr(owner.Pointer, attribute));
        }

        return found;
    }

    public override string ToString() => text;

    private nint Reimported()
    {
        var owner = Invoke.Call(ModuleMember.ImportModule.Pointer, module);
        foreach (var attribute in attributes)
        {
            using var previous = new Owned(owner);
            owner = Check.Result(CPython.PyObject_GetAttr(previous.Pointer, attribute));
        }

        return owner;
    }

    // Only that the module itself is not there means that the name goes on with attributes; what is missing within it is an error.
    private static bool TryImport(string name, bool isLast)
    {
        using var text = new Owned(PythonText.Make(name));
        try
        {
            using var imported = new Owned(Invoke.Call(ModuleMember.ImportModule.Pointer, text.Pointer));
            return true;
        }
        catch (PythonException exception) when (!isLast && exception.TypeName == "ModuleNotFoundError")
        {
            using var missing = exception.Value.GetAttribute("name");
            var absent = missing.IsNone ? "" : missing.ToString();
            if (name == absent || name.StartsWith(absent + ".", StringComparison.Ordinal)) return false;
            throw;
        }
    }
}
