using Molt.Python.Converting;
using Molt.Python.Native;

namespace Molt.Python.Objects;

/// <summary>
/// Makes the Python class of a type: an ordinary class with descriptors, so that Python itself finds members, and its caches work. Static fields, properties and
/// events are found by the metaclass, which is in <c>Engine/dotnet</c>.
/// </summary>
internal static class ClassBuilder
{
    /// <summary>The class without members; a new reference that is kept.</summary>
    public static nint Create(Type type)
    {
        var arguments = new List<object?> { SimpleName(type), Module(type), QualifiedName(type), type.FullName };
        foreach (var parent in ParentsOf(type)) arguments.Add(PythonObject.Own(Shared(parent)));
        using var made = DotNetModule.Function(type == typeof(Exception) || type.IsSubclassOf(typeof(Exception)) ? "make_exception_class" : "make_class").Call([.. arguments]);
        CPython.Py_IncRef(made.Handle.Pointer);
        return made.Handle.Pointer;
    }

    /// <summary>Gives the class its members.</summary>
    public static void Fill(ClassBinding binding)
    {
        binding.Changes = SourceChanges.Of(binding.Type);
        var members = binding.Members;
        foreach (var name in members.Names) Add(binding, name, members.Make(binding, name));
        FillProtocols(binding);
        DotNetModule.Function("finish_class").Call(PythonObject.Own(Shared(binding.Pointer)), Traits.Of(binding.Type));
    }

    /// <summary>Gives the class the members that edits of scripts brought since, and takes those away that are gone.</summary>
    public static void Follow(ClassBinding binding)
    {
        var (before, now) = (binding.Changes, SourceChanges.Of(binding.Type));
        var names = now.NamesOfDifferences(before);
        if (names.Count == 0) return;
        var known = binding.Members.Names.ToHashSet();
        binding.Changes = now;
        var members = binding.Members;
        foreach (var name in names)
        {
            if (members.Make(binding, name) is var made and not 0) Add(binding, name, made);
            else if (known.Contains(name)) DotNetModule.DeleteClassAttribute(binding.Pointer, name);
        }

        if (!names.Any(Protocols.IsOf)) return;
        var special = Protocols.Of(binding.Type, before).Select(protocol => protocol.Name).Except(Protocols.Of(binding.Type, now).Select(protocol => protocol.Name));
        foreach (var name in special) DotNetModule.DeleteClassAttribute(binding.Pointer, name);
        FillProtocols(binding);
    }

    public static string SimpleName(Type type) => type.IsGenericType ? $"{type.Name.Split('`')[0]}[{string.Join(", ", type.GetGenericArguments().Select(SimpleName))}]" : type.Name;

    private static void FillProtocols(ClassBinding binding)
    {
        if (binding.Type.IsInterface) return;
        foreach (var (name, group) in Protocols.Of(binding.Type, binding.Changes)) Add(binding, name, group.MakeDescriptor(binding.Pointer, name));
    }

    private static void Add(ClassBinding binding, string name, nint member)
    {
        if (member == 0) return;
        using var owned = new Owned(member);
        using var key = new Owned(PythonText.Make(name));
        DotNetModule.SetClassAttribute(binding.Pointer, key.Pointer, member);
    }

    private static IEnumerable<nint> ParentsOf(Type type)
    {
        if (type.IsInterface) return [Known.Object];
        if (type == typeof(object)) return [NativeObjects.Base];
        return type == typeof(Exception) ? [CPython.Pointer("PyExc_Exception")] : [PythonClasses.For(type.BaseType!).Pointer];
    }

    private static nint Shared(nint pointer)
    {
        CPython.Py_IncRef(pointer);
        return pointer;
    }

    private static string Module(Type type) => type.Namespace is { Length: > 0 } name ? $"dotnet.{name}" : "dotnet";

    private static string QualifiedName(Type type) => type.DeclaringType is { } outer ? $"{QualifiedName(outer)}.{SimpleName(type)}" : SimpleName(type);
}
