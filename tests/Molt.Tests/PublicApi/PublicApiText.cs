using System.Reflection;
using System.Runtime.CompilerServices;

namespace Molt.Tests.PublicApi;

/// <summary>An assembly's public types and members, a line each, in an order that no compiler changes.</summary>
internal static class PublicApiText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var lines = assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal).SelectMany(Lines);
        return string.Concat(lines.Select(line => line + "\n"));
    }

    private static IEnumerable<string> Lines(Type type)
    {
        var members = type.GetMembers(Declared).Where(IsVisible).Select(member => $"{Name(type)}.{Text(member)}");
        return members.Order(StringComparer.Ordinal).Prepend($"{Kind(type)} {Name(type)}{Bases(type)}");
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsValueType: true } => "struct",
        { IsInterface: true } => "interface",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string Bases(Type type)
    {
        if (type.IsEnum) return "";
        var bases = type.GetInterfaces().Select(Name).Order(StringComparer.Ordinal).ToList();
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType)) bases.Insert(0, Name(parent));
        return bases.Count == 0 ? "" : $" : {string.Join(", ", bases)}";
    }

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => IsVisible(method) && !(method is MethodInfo { IsSpecialName: true } && !method.Name.StartsWith("op_", StringComparison.Ordinal)),
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        EventInfo happening => IsVisible(happening.AddMethod!),
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        _ => false, // nested types have lines of their own
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Text(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        MethodInfo method => $"{method.Name}{Arguments(method.GetGenericArguments())}({Parameters(method)}): {Name(method.ReturnType)}{Static(method)}",
        PropertyInfo property => $"{property.Name}: {Name(property.PropertyType)} {{ {Accessors(property)} }}{Static(property.GetAccessors(true)[0])}",
        EventInfo happening => $"event {happening.Name}: {Name(happening.EventHandlerType!)}",
        FieldInfo { IsLiteral: true } constant => $"{constant.Name} = {Convert.ToString(constant.GetRawConstantValue(), null)}",
        FieldInfo field => $"{field.Name}: {Name(field.FieldType)}{(field.IsStatic ? " static" : "")}{(field.IsInitOnly ? " readonly" : "")}",
        _ => throw new ArgumentException($"{member} is no member.", nameof(member)),
    };

    private static string Static(MethodBase method) => method.IsStatic ? " static" : method.IsAbstract ? " abstract" : method is { IsVirtual: true, IsFinal: false } ? " virtual" : "";

    private static string Accessors(PropertyInfo property)
    {
        var setter = property.SetMethod is { } set && IsVisible(set) ? set : null;
        var isInit = setter?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        string[] accessors = [property.GetMethod is { } get && IsVisible(get) ? "get;" : "", setter is null ? "" : isInit ? "init;" : "set;"];
        return string.Join(' ', accessors.Where(accessor => accessor.Length > 0));
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? " = " + (Convert.ToString(parameter.RawDefaultValue, null) is { Length: > 0 } value ? value : "default") : "")}"));

    private static string Name(Type type)
    {
        if (type.IsGenericParameter) return type.Name;
        if (type.HasElementType) return Name(type.GetElementType()!) + (type.IsArray ? "[]" : type.IsByRef ? "&" : "*");
        var name = type.IsNested ? $"{Name(type.DeclaringType!)}.{type.Name}" : $"{type.Namespace}.{type.Name}";
        return name.Split('`')[0] + Arguments(type.GetGenericArguments());
    }

    private static string Arguments(Type[] arguments) => arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(Name))}>";
}
