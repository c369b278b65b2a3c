using Molt.Python.Native;
using Molt.Python.Objects;

namespace Molt.Python.Modules;

/// <summary>The module <c>_dotnet</c>, by which the parts of this that are written in Python call those that are not.</summary>
internal static class BridgeModule
{
    private const string Name = "_dotnet";

    /// <summary>Makes the module. The caller has the lock.</summary>
    public static void Load()
    {
        var module = CPython.PyImport_AddModule(Name); // borrowed
        Check.Result(module);
        foreach (var method in BridgeFunctions.All) Add(module, method.Name, MethodGroup.Of(method.Name, [method]).MakeFunction());
        CPython.Py_IncRef(NativeObjects.Base);
        Add(module, "Object", NativeObjects.Base);
    }

    private static void Add(nint module, string name, nint value)
    {
        using var owned = new Owned(value);
        Check.Status(CPython.PyObject_SetAttr(module, Names.Of(name), value));
    }
}
