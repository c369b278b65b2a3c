using System.Reflection;
using Molt.Python.Converting;
using Molt.Python.Hosting;
using Molt.Python.Native;
using Molt.Python.Objects;

namespace Molt.Python.Modules;

/// <summary>What the package <c>dotnet</c> calls, as the functions of its module <c>_dotnet</c>. Their names and parameters are Python's.</summary>
internal static class BridgeFunctions
{
    /// <summary>The functions by their names in Python.</summary>
    public static IEnumerable<MethodInfo> All => typeof(BridgeFunctions).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(method => !method.IsSpecialName);

    public static PythonObject? find_type(string name)
    {
        var type = TypeCatalog.Find(name);
        return type is null || type.IsGenericTypeDefinition ? null : ClassOf(type);
    }

    public static bool has_generic(string name) => TypeCatalog.FindGeneric(name).Any();

    public static PythonObject make_generic(string name, params Type[] arguments)
    {
        var definition = TypeCatalog.FindGeneric(name).FirstOrDefault(type => type.GetGenericArguments().Length == arguments.Length)
            ?? throw new ArgumentException($"There is no {name} of {arguments.Length} type arguments.");
        return ClassOf(definition.MakeGenericType(arguments));
    }

    public static bool is_namespace(string name) => TypeCatalog.IsNamespace(name);

    public static PythonObject names_in(string name) => PythonObject.List(TypeCatalog.NamesIn(name));

    public static void add_reference(string assembly)
    {
        if (File.Exists(assembly)) Assembly.LoadFrom(Path.GetFullPath(assembly));
        else Assembly.Load(assembly);
    }

    public static PythonObject class_of(Type type) => ClassOf(type);

    public static bool is_instance(Type type, object? value) => type.IsInstanceOfType(value);

    /// <summary>Whether there is a static member or a nested type of the name, and its value or class.</summary>
    public static (bool IsFound, PythonObject? Value) get_static(Type type, string name)
    {
        using var entered = InterpreterLock.Enter();
        if (PythonClasses.For(type).Here.StaticData(name) is { } member) return (true, PythonObject.Own(member.Get(null)));
        var nested = type.GetNestedType(name, BindingFlags.Public) ?? TypeCatalog.Find($"{type.FullName}+{name}"); // one that an edit brought is not in the other
        return nested is { IsGenericTypeDefinition: false } ? (true, ClassOf(nested)) : (false, null);
    }

    /// <summary>Sets a static member, if there is one of the name.</summary>
    public static bool set_static(Type type, string name, PythonObject value)
    {
        using var entered = InterpreterLock.Enter();
        if (PythonClasses.For(type).Here.StaticData(name) is not { } member) return false;
        member.Set(null, value.Handle.Pointer);
        return true;
    }

    public static PythonObject static_names(Type type)
    {
        using var entered = InterpreterLock.Enter();
        return PythonObject.List(PythonClasses.For(type).Here.Members.StaticNames());
    }

    /// <summary>An exception of .NET, made with the arguments that Python gives.</summary>
    public static PythonObject make_exception(Type type, PythonObject arguments, PythonObject named)
    {
        using var entered = InterpreterLock.Enter();
        return PythonObject.Own(PythonClasses.For(type).Here.Constructors.Call(null, arguments.Handle.Pointer, named.Handle.Pointer));
    }

    /// <summary>A generic method of an object or a class, with type arguments that need not be inferred.</summary>
    public static PythonObject construct(PythonObject owner, string name, params Type[] arguments)
    {
        using var entered = InterpreterLock.Enter();
        var isClass = PythonKinds.IsType(owner.Handle.Pointer);
        var target = isClass ? null : Wrapping.Unwrap(owner.Handle.Pointer);
        var type = isClass ? PythonClasses.TypeOf(owner.Handle.Pointer) ?? throw new ArgumentException($"{owner} is no class of .NET.") : target!.GetType();
        var methods = PythonClasses.For(type).Here.Members.Methods(name, isClass).Select(overload => overload.With(arguments)).OfType<Overload>().ToList();
        if (methods.Count == 0) throw new ArgumentException($"{type} has no method {name} with {arguments.Length} type arguments.");
        return PythonObject.Own(new MethodGroup(name, methods).MakeFunction(target));
    }

    public static void when_done(object awaitable, Action done) => Awaiting.WhenDone(awaitable, done);

    public static object? result_of(object awaitable) => Awaiting.ResultOf(awaitable);

    public static void write(bool is_error, string text) => OutputBridge.Write(is_error, text);

    public static void log(string name, int level, string message, string? traceback) => OutputBridge.Log(name, level, message, traceback);

    public static void raised(string where, Exception exception) => OutputBridge.Raised(exception, where);

    private static PythonObject ClassOf(Type type)
    {
        using var entered = InterpreterLock.Enter();
        return new(ObjectHandle.Share(PythonClasses.For(type).Pointer));
    }
}
