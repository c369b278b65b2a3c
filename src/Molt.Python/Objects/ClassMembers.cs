using System.Reflection;
using Molt.Languages;

namespace Molt.Python.Objects;

/// <summary>
/// The members of a type that its Python class has attributes for: what reflection shows, but for what edits of scripts took away, and what they brought. A static member is the class's own
/// attribute only where it is a method: the metaclass asks for the others.
/// </summary>
internal sealed class ClassMembers(Type type, SourceChanges changes)
{
    private const BindingFlags Instance = BindingFlags.Public | BindingFlags.Instance;
    private const BindingFlags Static = BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    private readonly ILookup<string, Overload> methods = type.IsInterface ? Nothing : Named(Late(changes, isStatic: false), InstanceMethods(type).Where(method => !changes.IsGone(method)));

    private readonly ILookup<string, Overload> functions = type.IsGenericTypeDefinition ? Nothing
        : Named(Late(changes, isStatic: true), type.GetMethods(Static).Where(method => !method.IsSpecialName && !changes.IsGone(method)));

    private static ILookup<string, Overload> Nothing { get; } = Array.Empty<Overload>().ToLookup(overload => overload.Method.Name);

    /// <summary>The names of the attributes.</summary>
    public IEnumerable<string> Names => methods.Select(group => group.Key).Concat(DataNames()).Concat(functions.Select(group => group.Key)).Distinct();

    /// <summary>A new reference to what a class has under a name; zero when it has nothing.</summary>
    public nint Make(ClassBinding binding, string name)
    {
        if (methods.Contains(name)) return new MethodGroup(name, [.. methods[name]]).MakeDescriptor(binding.Pointer, name);
        if (!type.IsInterface && Data(name, Instance) is { } data) return data.MakeDescriptor(binding.Pointer);
        // An instance method of the name hides the static one where both would be: string.Join and its like are static alone.
        return functions.Contains(name) ? new MethodGroup(name, [.. functions[name]]).MakeFunction() : 0;
    }

    /// <summary>A static property, field or event; null when there is none of the name.</summary>
    public DataMember? StaticData(string name) => Data(name, Static);

    /// <summary>The methods of a name.</summary>
    public IEnumerable<Overload> Methods(string name, bool isStatic) => (isStatic ? functions : methods)[name];

    /// <summary>The names of all static members.</summary>
    public IEnumerable<string> StaticNames() => type.GetMembers(Static).Where(member => !changes.IsGone(member)).Select(member => member.Name)
        .Concat(changes.Added.Where(change => change.Member is { IsStatic: true, Kind: not MemberTypes.Constructor }).Select(change => change.Member.Name)).Distinct();

    private IEnumerable<string> DataNames()
    {
        if (type.IsInterface) return [];
        var known = type.GetMembers(Instance).Concat(InterfaceMembers(type)).Where(member => member is PropertyInfo or FieldInfo or EventInfo);
        return known.Select(member => member.Name).Concat(changes.Added.Where(change => !change.Member.IsStatic && IsData(change.Member)).Select(change => change.Member.Name));
    }

    private DataMember? Data(string name, BindingFlags which)
    {
        var isStatic = which == Static;
        var late = changes.Added.FirstOrDefault(change => change.Member.Name == name && change.Member.IsStatic == isStatic && IsData(change.Member));
        if (late.Member is not null) return DataMember.Of(late.Member, late.Owner);
        var own = type.GetMember(name, MemberTypes.Property | MemberTypes.Field | MemberTypes.Event, which);
        var known = isStatic || own.Length > 0 ? own : InterfaceMembers(type).Where(member => member.Name == name);
        return known.Where(member => !changes.IsGone(member)).Select(member => member switch
        {
            PropertyInfo property when property.GetIndexParameters().Length == 0 => DataMember.Of(property),
            FieldInfo field => DataMember.Of(field),
            EventInfo happening => DataMember.Of(happening),
            _ => null,
        }).FirstOrDefault(member => member is not null);
    }

    // Indexers are no attributes.
    private static bool IsData(LateMember late) => late.Kind is MemberTypes.Event or MemberTypes.Field || (late.Kind == MemberTypes.Property && !Protocols.IsIndexer(late));

    private static IEnumerable<Overload> Late(SourceChanges changes, bool isStatic) => changes.Added.Select(change => change.Member)
        .Where(member => member.Kind == MemberTypes.Method && member.IsStatic == isStatic && !member.Name.StartsWith("op_", StringComparison.Ordinal))
        .Select(member => new Overload(member.Method!) { Name = member.Name, TakesReceiver = !isStatic });

    // What came late is what sources have: it takes the place of a method with the same parameters that returned something else, or was a base's.
    private static ILookup<string, Overload> Named(IEnumerable<Overload> late, IEnumerable<MethodInfo> known) =>
        late.Concat(known.Select(method => new Overload(method))).Where(overload => Overload.CanCall(overload.Method)).DistinctBy(overload => overload.Signature).ToLookup(overload => overload.Name);

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
}
