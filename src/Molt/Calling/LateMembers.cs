using System.Reflection;
using Microsoft.CodeAnalysis;
using Molt.Applying;
using Molt.Languages;
using Molt.Model;

namespace Molt.Calling;

/// <summary>Finds what of a type's members came and went after it was loaded, for code that is not linked, and has reflection alone.</summary>
/// <param name="generation">Has the members.</param>
/// <param name="awaited">What static fields are going to get their values by; nothing of a generation that is live.</param>
internal sealed class LateMembers(Generation generation, IEnumerable<FirstValue>? awaited = null)
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly LiveMembers live = new(generation);
    private readonly HashSet<(string Type, string Field)> awaited = [.. (awaited ?? []).Select(value => (value.Type, value.Field))];

    /// <summary>The differences; null for a type that is not, or no longer, among the scripts.</summary>
    /// <param name="type">It may be generic, and constructed.</param>
    public TypeChanges? Of(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        if (definition.FullName is not { } name || live.FindSymbol(name) is not { } symbol || live.Type(symbol) != definition) return null;
        var members = symbol.GetMembers().Where(member => member.DeclaredAccessibility == Accessibility.Public).ToList();
        var added = members.Where(member => !member.IsOverride).Select(member => Late(member, definition)).OfType<LateMember>()
            .Select(member => IsAwaited(name, member) ? member with { HasNoValueYet = true } : member);
        return new([.. added.Select(member => Of(member, type))], [.. Removed(definition, members).Select(member => Of(member, type))]);
    }

    private LateMember? Late(ISymbol member, Type type) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.UserDefinedOperator or MethodKind.Conversion } method when live.IsLate(method) =>
            new(method.Name, MemberTypes.Method, method.IsStatic) { Method = live.Callable(method) },
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor when live.IsLate(constructor) =>
            new(constructor.Name, MemberTypes.Constructor, IsStatic: true) { Method = live.Callable(constructor) },
        IPropertySymbol property => Pair(property.MetadataName, MemberTypes.Property, property.GetMethod, property.SetMethod),
        IEventSymbol happening => Pair(happening.Name, MemberTypes.Event, happening.AddMethod, happening.RemoveMethod),
        IFieldSymbol { IsConst: true } constant => Constant(constant, type),
        IFieldSymbol field => live.LateField(field),
        _ => null,
    };

    private bool IsAwaited(string type, LateMember member) => member.Kind switch
    {
        MemberTypes.Field => awaited.Contains((type, member.Name)),
        MemberTypes.Property => awaited.Contains((type, $"<{member.Name}>k__BackingField")),
        _ => false,
    };

    // Where one of the two is late, both are the sources' affair: the other one may be as it was.
    private LateMember? Pair(string name, MemberTypes kind, IMethodSymbol? first, IMethodSymbol? second)
    {
        IMethodSymbol?[] accessors = [Public(first), Public(second)];
        if (!accessors.Any(accessor => accessor is not null && live.IsLate(accessor))) return null;
        return new(name, kind, (first ?? second)!.IsStatic) { Method = Callable(accessors[0]), Setter = Callable(accessors[1]) };
    }

    private static IMethodSymbol? Public(IMethodSymbol? accessor) => accessor is { DeclaredAccessibility: Accessibility.Public } ? accessor : null;

    private MethodInfo? Callable(IMethodSymbol? accessor) => accessor is null ? null : live.Callable(accessor);

    private static LateMember? Constant(IFieldSymbol constant, Type type)
    {
        var value = type.IsEnum ? Enum.ToObject(type, constant.ConstantValue!) : constant.ConstantValue;
        var known = type.GetField(constant.Name, Declared);
        return known is { IsLiteral: true } && Equals(type.IsEnum ? Enum.ToObject(type, known.GetRawConstantValue()!) : known.GetRawConstantValue(), value)
            ? null
            : new(constant.Name, MemberTypes.Field, IsStatic: true) { Constant = value };
    }

    private IEnumerable<MemberInfo> Removed(Type type, List<ISymbol> members)
    {
        var methods = members.OfType<IMethodSymbol>().Where(method => !live.IsLate(method) && !IsWithoutCode(method)).Select(live.Method).ToHashSet();
        var names = members.Select(member => member.MetadataName).ToHashSet();
        return type.GetMembers(Declared).Where(member => IsFromSources(member) && member switch
        {
            MethodInfo method => method.GetBaseDefinition() == method && !methods.Contains(method),
            ConstructorInfo constructor => !methods.Contains(constructor),
            Type => false,
            _ => !names.Contains(member.Name),
        });
    }

    // Structs have a constructor without parameters in any case.
    private static bool IsWithoutCode(IMethodSymbol method) => method is { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: true, ContainingType.IsValueType: true };

    // Names of the compiler's and the weaver's own are none that sources could write.
    private static bool IsFromSources(MemberInfo member) => member.Name.AsSpan().IndexOfAny('<', '$', '`') < 0 && member.Name != "value__";

    private static LateMember Of(LateMember member, Type type) => !type.IsGenericType ? member : member with
    {
        Method = member.Method is { } method ? (MethodInfo)Of(method, type) : null,
        Setter = member.Setter is { } setter ? (MethodInfo)Of(setter, type) : null,
        Field = member.Field is { } field ? (FieldInfo)Of(field, type) : null,
    };

    // What a generic type's members are for some type arguments: their holders have the same parameters.
    private static MemberInfo Of(MemberInfo member, Type type)
    {
        if (!type.IsConstructedGenericType || member.DeclaringType is not { IsGenericTypeDefinition: true } owner) return member;
        return owner.MakeGenericType(type.GetGenericArguments()).GetMemberWithSameMetadataDefinitionAs(member);
    }
}
