using System.Reflection;
using Molt.Python.Native;

namespace Molt.Python.Modules;

/// <summary>
/// Makes the Python modules that are resources of this assembly importable (<c>Engine/bootstrap.py</c>): <c>Engine/molt/finder.py</c> is <c>molt.finder</c>.
/// </summary>
internal static class EmbeddedModules
{
    private const string Bootstrap = "bootstrap.py";

    /// <summary>Makes them importable. The caller has the lock.</summary>
    public static void Load()
    {
        var resources = Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.EndsWith(".py", StringComparison.Ordinal)).ToDictionary(name => name, Read);
        using var sources = PythonObject.Dictionary(resources.Where(resource => resource.Key != Bootstrap));
        using var install = PythonCode.Run(resources[Bootstrap], "<Molt.Python/bootstrap.py>", "_molt_bootstrap").GetAttribute("install");
        install.Call(sources).Dispose();
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}

/// <summary>Runs source text.</summary>
internal static class PythonCode
{
    private const int Statements = 257, Expression = 258; // Py_file_input, Py_eval_input

    /// <summary>Runs statements in a module of that name, which is made unless it is there. The caller has the lock.</summary>
    public static PythonObject Run(string source, string file, string module)
    {
        var owner = Check.Result(CPython.PyImport_AddModule(module));
        using var names = new Owned(Invoke.Attribute(owner, "__dict__"));
        using var result = new Owned(Evaluate(source, file, Statements, names.Pointer));
        return new(ObjectHandle.Share(owner));
    }

    /// <summary>The value of an expression, with the names that a module has. The caller has the lock.</summary>
    public static PythonObject Evaluate(string expression, string module)
    {
        var owner = Check.Result(CPython.PyImport_AddModule(module));
        using var names = new Owned(Invoke.Attribute(owner, "__dict__"));
        return PythonObject.Own(Evaluate(expression, "<expression>", Expression, names.Pointer));
    }

    private static nint Evaluate(string source, string file, int kind, nint names)
    {
        if (source.Contains('\0')) throw new ArgumentException("Python's source text cannot have a NUL character.", nameof(source));
        using var code = new Owned(Check.Result(CPython.Py_CompileString(source, file, kind)));
        if (CPython.PyDict_GetItemString(names, "__builtins__") == 0) Check.Status(CPython.PyDict_SetItemString(names, "__builtins__", CPython.PyEval_GetBuiltins()));
        return Check.Result(CPython.PyEval_EvalCode(code.Pointer, names, names));
    }
}
