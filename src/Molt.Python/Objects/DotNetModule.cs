using Molt.Python.Converting;
using Molt.Python.Native;

namespace Molt.Python.Objects;

/// <summary>The part of this that is written in Python, the package <c>dotnet</c>.</summary>
internal static class DotNetModule
{
    private static readonly Dictionary<string, PythonObject> Functions = []; // guarded by the interpreter's lock
    private static nint setClassAttribute;
    private static nint deleteClassAttribute;

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

    /// <summary>Takes an attribute of a class away, past its metaclass.</summary>
    public static void DeleteClassAttribute(nint type, string name)
    {
        if (deleteClassAttribute == 0) deleteClassAttribute = Invoke.Attribute(Known.Type, "__delattr__");
        using var key = new Owned(PythonText.Make(name));
        using var done = new Owned(Invoke.Call(deleteClassAttribute, type, key.Pointer));
    }
}
