using Molt.Python.Native;

namespace Molt.Python.Objects;

/// <summary>The part of this that is written in Python, the package <c>dotnet</c>.</summary>
internal static class DotNetModule
{
    private static readonly Dictionary<string, PythonObject> Functions = []; // guarded by the interpreter's lock
    private static nint setClassAttribute;

    /// <summary>A function of its implementation.</summary>
    public static PythonObject Function(string name)
    {
        if (Functions.TryGetValue(name, out var known)) return known;
        using var module = new Owned(Check.Result(CPython.PyImport_ImportModule("dotnet._classes")));
        return Functions[name] = PythonObject.Own(Invoke.Attribute(module.Pointer, name));
    }

    /// <summary>Sets an attribute of a class past its metaclass, which takes assignments for those to static members.</summary>
    public static void SetClassAttribute(nint type, nint name, nint value)
    {
        if (setClassAttribute == 0) setClassAttribute = Invoke.Attribute(Known.Type, "__setattr__");
        using var done = new Owned(Invoke.Call(setClassAttribute, type, name, value));
    }
}
