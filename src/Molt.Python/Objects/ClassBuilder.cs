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

    /// <summary>Gives the class its members. Where an edit gives it others meanwhile, those stay.</summary>
    public static void Fill(ClassBinding binding)
    {
        TypeMembers given;
        do
        {
            given = binding.Live;
            foreach (var (name, value) in MembersOf(binding, given)) Add(binding, name, value, given);
        }
        while (!ReferenceEquals(given, binding.Live));
        DotNetModule.Function("finish_class").Call(PythonObject.Own(Shared(binding.Pointer)), Traits.Of(binding.Type));
    }

    /// <summary>Gives the class the members that edits of scripts brought since, and takes those away that are gone.</summary>
    public static void Follow(ClassBinding binding)
    {
        var now = SourceChanges.Of(binding.Type);
        var differences = Differences(binding, now).ToList();
        if (!ReferenceEquals(now, binding.Live.Changes)) binding.Live = new(binding.Type, now);
        foreach (var (name, value) in differences)
        {
            if (value == 0) DotNetModule.DeleteClassAttribute(binding.Pointer, name);
            else Add(binding, name, value, binding.Live);
        }
    }

    /// <summary>The attributes that are others once a class has other members than it has: a new reference to each, zero for one that is gone.</summary>
    public static IEnumerable<(string Name, nint Value)> Differences(ClassBinding binding, SourceChanges now)
    {
        var before = binding.Live.Changes;
        var names = now.NamesOfDifferences(before);
        if (names.Count == 0) yield break;
        var (known, members) = (binding.Live.Members.Names.ToHashSet(), new ClassMembers(binding.Type, now));
        foreach (var name in names)
            if (members.Make(binding, name) is var made && (made != 0 || known.Contains(name))) yield return (name, made);
        if (!names.Any(Protocols.IsOf)) yield break;
        var special = ProtocolsOf(binding, now).ToList();
        foreach (var name in ProtocolsOf(binding, before).Select(protocol => protocol.Name).Except(special.Select(protocol => protocol.Name))) yield return (name, 0);
        foreach (var (name, group) in special) yield return (name, group.MakeDescriptor(binding.Pointer, name));
    }

    public static string SimpleName(Type type) => type.IsGenericType ? $"{type.Name.Split('`')[0]}[{string.Join(", ", type.GetGenericArguments().Select(SimpleName))}]" : type.Name;

    private static IEnumerable<(string Name, nint Value)> MembersOf(ClassBinding binding, TypeMembers members)
    {
        var all = members.Members;
        foreach (var name in all.Names) yield return (name, all.Make(binding, name));
        foreach (var (name, group) in ProtocolsOf(binding, members.Changes)) yield return (name, group.MakeDescriptor(binding.Pointer, name));
    }

    // The later of two of a name counts.
    private static IEnumerable<(string Name, MethodGroup Method)> ProtocolsOf(ClassBinding binding, SourceChanges changes) =>
        binding.Type.IsInterface ? [] : Protocols.Of(binding.Type, changes).GroupBy(protocol => protocol.Name, (_, all) => all.Last());

    // Not where the class has other members by now than the one is among.
    private static void Add(ClassBinding binding, string name, nint member, TypeMembers among)
    {
        if (member == 0) return;
        using var owned = new Owned(member);
        if (!ReferenceEquals(among, binding.Live)) return;
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
