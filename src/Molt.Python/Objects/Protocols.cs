using System.Collections;
using System.Reflection;
using Molt.Languages;

namespace Molt.Python.Objects;

/// <summary>The special methods by which Python's syntax works on objects of a type: operators, indexes, iteration, <c>with</c>, <c>in</c>, calls.</summary>
internal static class Protocols
{
    private const BindingFlags Instance = BindingFlags.Public | BindingFlags.Instance;

    private static readonly Dictionary<string, string[]> Operators = new()
    {
        ["op_Addition"] = ["__add__", "__radd__"], ["op_Subtraction"] = ["__sub__", "__rsub__"], ["op_Multiply"] = ["__mul__", "__rmul__"],
        ["op_Division"] = ["__truediv__", "__rtruediv__"], ["op_Modulus"] = ["__mod__", "__rmod__"], ["op_BitwiseAnd"] = ["__and__", "__rand__"],
        ["op_BitwiseOr"] = ["__or__", "__ror__"], ["op_ExclusiveOr"] = ["__xor__", "__rxor__"], ["op_LeftShift"] = ["__lshift__"], ["op_RightShift"] = ["__rshift__"],
        ["op_UnaryNegation"] = ["__neg__"], ["op_UnaryPlus"] = ["__pos__"], ["op_OnesComplement"] = ["__invert__"], ["op_LessThan"] = ["__lt__"],
        ["op_LessThanOrEqual"] = ["__le__"], ["op_GreaterThan"] = ["__gt__"], ["op_GreaterThanOrEqual"] = ["__ge__"],
    };

    /// <summary>The special methods that a type has, which its bases' classes do not give it; the later of two of a name counts.</summary>
    public static IEnumerable<(string Name, MethodGroup Method)> Of(Type type, SourceChanges changes) =>
        [.. OfAnything(type), .. OfCollections(type), .. OfIndexers(type, changes), .. OfValues(type), .. OfOperators(type, changes), .. OfUse(type)];

    /// <summary>Whether a member of this name may be what a special method calls.</summary>
    public static bool IsOf(string name) => name == "Item" || Operators.ContainsKey(name);

    /// <summary>Whether a property that came late is an indexer.</summary>
    public static bool IsIndexer(LateMember late) => late.Kind == MemberTypes.Property
        && ((late.Method?.GetParameters().Length ?? late.Setter!.GetParameters().Length - 1) > (late.IsStatic ? 0 : 1));

    private static IEnumerable<(string, MethodGroup)> OfAnything(Type type)
    {
        if (type == typeof(object))
        {
            yield return ("__eq__", MethodGroup.OfProtocol("__eq__", ObjectProtocol.AreEqual));
            yield return ("__hash__", MethodGroup.OfProtocol("__hash__", ObjectProtocol.Hash));
            yield return ("__repr__", MethodGroup.OfProtocol("__repr__", ObjectProtocol.Repr));
            yield return ("__str__", MethodGroup.OfProtocol("__str__", ObjectProtocol.Text));
        }
        else if (type == typeof(Exception)) yield return ("__str__", MethodGroup.OfProtocol("__str__", ObjectProtocol.Message));
    }

    private static IEnumerable<(string, MethodGroup)> OfCollections(Type type)
    {
        if (typeof(IEnumerable).IsAssignableFrom(type)) yield return ("__iter__", MethodGroup.OfProtocol("__iter__", CollectionProtocol.Iterate));
        if (Count(type) is { } count) yield return ("__len__", MethodGroup.Of("__len__", [count]));
        var membership = Traits.IsMapping(type) ? Methods(type, "ContainsKey") : Traits.Implements(type, typeof(ICollection<>)) ? Methods(type, "Contains") : [];
        var contains = membership.Where(method => method.GetParameters().Length == 1).ToList();
        if (contains.Count > 0) yield return ("__contains__", new MethodGroup("__contains__", [.. contains.Select(method => new Overload(method))]) { MismatchIsFalse = true });
    }

    private static IEnumerable<(string, MethodGroup)> OfIndexers(Type type, SourceChanges changes)
    {
        if (typeof(IList).IsAssignableFrom(type))
        {
            yield return ("__getitem__", MethodGroup.OfProtocol("__getitem__", ListProtocol.Get));
            yield return ("__setitem__", MethodGroup.OfProtocol("__setitem__", ListProtocol.Set));
            yield return ("__delitem__", MethodGroup.OfProtocol("__delitem__", ListProtocol.Delete));
            yield break;
        }

        var indexers = Properties(type).Where(property => property.GetIndexParameters().Length > 0 && !changes.IsGone(property)).ToList();
        var late = changes.Added.Select(change => change.Member).Where(IsIndexer).ToList();
        if (Group("__getitem__", late.Select(property => property.Method), indexers.Select(property => property.GetMethod)) is { } get) yield return ("__getitem__", get);
        if (Group("__setitem__", late.Select(property => property.Setter), indexers.Select(property => property.SetMethod)) is { } set) yield return ("__setitem__", set);
        if (Traits.IsMapping(type) && Group("__delitem__", [], Methods(type, "Remove").Where(method => method.GetParameters().Length == 1)) is { } remove) yield return ("__delitem__", remove);
    }

    private static IEnumerable<(string, MethodGroup)> OfValues(Type type)
    {
        if (typeof(IComparable).IsAssignableFrom(type))
        {
            yield return ("__lt__", MethodGroup.OfProtocol("__lt__", ComparisonProtocol.IsLess));
            yield return ("__le__", MethodGroup.OfProtocol("__le__", ComparisonProtocol.IsLessOrEqual));
            yield return ("__gt__", MethodGroup.OfProtocol("__gt__", ComparisonProtocol.IsGreater));
            yield return ("__ge__", MethodGroup.OfProtocol("__ge__", ComparisonProtocol.IsGreaterOrEqual));
        }

        if (!type.IsEnum) yield break;
        yield return ("__int__", MethodGroup.OfProtocol("__int__", EnumProtocol.Number));
        yield return ("__index__", MethodGroup.OfProtocol("__index__", EnumProtocol.Number));
        yield return ("__bool__", MethodGroup.OfProtocol("__bool__", EnumProtocol.IsTrue));
        yield return ("__or__", MethodGroup.OfProtocol("__or__", EnumProtocol.Or));
        yield return ("__and__", MethodGroup.OfProtocol("__and__", EnumProtocol.And));
        yield return ("__xor__", MethodGroup.OfProtocol("__xor__", EnumProtocol.Xor));
        yield return ("__invert__", MethodGroup.OfProtocol("__invert__", EnumProtocol.Invert));
    }

    private static IEnumerable<(string, MethodGroup)> OfOperators(Type type, SourceChanges changes)
    {
        var known = type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy).Where(method => method.IsSpecialName && !changes.IsGone(method)).Select(method => (method.Name, Method: method));
        var late = changes.Added.Where(change => change.Member.Kind == MemberTypes.Method).Select(change => (change.Member.Name, Method: change.Member.Method!));
        foreach (var group in late.Concat(known).Where(pair => Operators.ContainsKey(pair.Name) && Overload.CanCall(pair.Method)).GroupBy(pair => pair.Name, pair => pair.Method))
        {
            var names = Operators[group.Key];
            yield return (names[0], MethodGroup.OfOperator(names[0], group, isReflected: false));
            if (names.Length > 1) yield return (names[1], MethodGroup.OfOperator(names[1], group, isReflected: true));
        }
    }

    private static IEnumerable<(string, MethodGroup)> OfUse(Type type)
    {
        if (typeof(IDisposable).IsAssignableFrom(type))
        {
            yield return ("__enter__", MethodGroup.OfProtocol("__enter__", UseProtocol.Enter));
            yield return ("__exit__", MethodGroup.OfProtocol("__exit__", UseProtocol.Exit));
        }

        if (type.IsSubclassOf(typeof(MulticastDelegate)) && Overload.CanCall(type.GetMethod("Invoke")!)) yield return ("__call__", MethodGroup.Of("__call__", [type.GetMethod("Invoke")!]));
        if (type == typeof(BoundMethod)) yield return ("__call__", MethodGroup.OfForwarder("__call__", (target, arguments, named) => ((BoundMethod)target!).Call(arguments, named)));
        if (type != typeof(EventSlot)) yield break;
        yield return ("__iadd__", MethodGroup.Of("__iadd__", [type.GetMethod(nameof(EventSlot.Add))!]));
        yield return ("__isub__", MethodGroup.Of("__isub__", [type.GetMethod(nameof(EventSlot.Remove))!]));
    }

    private static MethodInfo? Count(Type type)
    {
        if (typeof(ICollection).IsAssignableFrom(type)) return typeof(ICollection).GetProperty("Count")!.GetMethod;
        var contract = Traits.Implementation(type, typeof(ICollection<>)) ?? Traits.Implementation(type, typeof(IReadOnlyCollection<>));
        return contract?.GetProperty("Count")!.GetMethod;
    }

    private static MethodGroup? Group(string name, IEnumerable<MethodInfo?> late, IEnumerable<MethodInfo?> methods)
    {
        var all = late.OfType<MethodInfo>().Select(method => new Overload(method) { Name = name, TakesReceiver = true }).Concat(methods.OfType<MethodInfo>().Where(method => method.IsPublic).Select(method => new Overload(method) { Name = name }));
        var own = all.Where(overload => Overload.CanCall(overload.Method)).DistinctBy(overload => overload.Signature).ToList();
        return own.Count == 0 ? null : new(name, own) { SpreadsKey = true };
    }

    // Those that the type has itself come before those that it implements explicitly.
    private static IEnumerable<MethodInfo> Methods(Type type, string name) =>
        type.GetMethods(Instance).Where(method => method.Name == name) is var own && own.Any() ? own : type.GetInterfaces().SelectMany(contract => contract.GetMethods()).Where(method => method.Name == name);

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(Instance) is var own && own.Any(property => property.GetIndexParameters().Length > 0) ? own : type.GetInterfaces().SelectMany(contract => contract.GetProperties());
}
