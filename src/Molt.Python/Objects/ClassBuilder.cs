using System.Reflection;
using Molt.Python.Converting;
using Molt.Python.Native;

namespace Molt.Python.Objects;

/// <summary>
/// Makes the Python class of a type: an ordinary class with descriptors, so that Python itself finds members, and its caches work. Static fields, properties and
/// events are found by the metaclass, which is in <c>Engine/dotnet</c>.
/// </summary>
internal static class ClassBuilder
{
    private const BindingFlags Instance = BindingFlags.Public | BindingFlags.Instance;
    private const BindingFlags Static = BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy;

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
        var type = binding.Type;
        if (type.IsInterface) FillStatics(binding);
        else
        {
            FillMethods(binding);
            FillProperties(binding);
            FillStatics(binding);
            foreach (var (name, group) in Protocols.Of(type)) Add(binding, name, group.MakeDescriptor(binding.Pointer, name));
        }

        DotNetModule.Function("finish_class").Call(PythonObject.Own(Shared(binding.Pointer)), Traits.Of(type));
    }

    public static string SimpleName(Type type) => type.IsGenericType ? $"{type.Name.Split('`')[0]}[{string.Join(", ", type.GetGenericArguments().Select(SimpleName))}]" : type.Name;

    private static void FillMethods(ClassBinding binding)
    {
        foreach (var group in Named(InstanceMethods(binding.Type)))
            Add(binding, group.Key, MethodGroup.Of(group.Key, group).MakeDescriptor(binding.Pointer, group.Key));
    }

    private static void FillProperties(ClassBinding binding)
    {
        var type = binding.Type;
        foreach (var property in type.GetProperties(Instance).Concat(InterfaceMembers(type).OfType<PropertyInfo>()).Where(property => property.GetIndexParameters().Length == 0))
            Add(binding, property.Name, DataMember.Of(property)?.MakeDescriptor(binding.Pointer) ?? 0);
        foreach (var field in type.GetFields(Instance)) Add(binding, field.Name, DataMember.Of(field)?.MakeDescriptor(binding.Pointer) ?? 0);
        foreach (var happening in type.GetEvents(Instance).Concat(InterfaceMembers(type).OfType<EventInfo>())) Add(binding, happening.Name, DataMember.Of(happening).MakeDescriptor(binding.Pointer));
    }

    private static void FillStatics(ClassBinding binding)
    {
        var type = binding.Type;
        foreach (var group in Named(type.GetMethods(Static).Where(method => !method.IsSpecialName && !type.IsGenericTypeDefinition)))
        {
            // An instance method of the name hides the static one where both would be: string.Join and its like are static alone.
            if (type.GetMethods(Instance).Any(method => method.Name == group.Key)) continue;
            Add(binding, group.Key, MethodGroup.Of(group.Key, group).MakeFunction());
        }
    }

    // Those of the type's own and of the bases, so that overloads of all of them are one group; and those that are implemented explicitly.
    private static IEnumerable<MethodInfo> InstanceMethods(Type type)
    {
        var own = type.GetMethods(Instance).Where(method => !method.IsSpecialName).ToList();
        var names = own.Select(method => method.Name).ToHashSet();
        return own.Concat(InterfaceMembers(type).OfType<MethodInfo>().Where(method => !method.IsSpecialName && !method.IsStatic && !names.Contains(method.Name)));
    }

    private static IEnumerable<MemberInfo> InterfaceMembers(Type type)
    {
        if (type.IsArray) return [];
        var names = type.GetMembers(Instance).Select(member => member.Name).ToHashSet();
        return type.GetInterfaces().Where(contract => contract.IsVisible).SelectMany(contract => contract.GetMembers(Instance)).Where(member => !names.Contains(member.Name));
    }

    private static IEnumerable<IGrouping<string, MethodInfo>> Named(IEnumerable<MethodInfo> methods) => methods.Where(Overload.CanCall).GroupBy(method => method.Name);

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
