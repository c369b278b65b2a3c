using System.Collections.Concurrent;
using System.Reflection;
using Molt.Python.Converting;

namespace Molt.Python.Objects;

/// <summary>Infers the type arguments of generic methods from what the arguments are in .NET.</summary>
internal static class GenericInference
{
    private static readonly ConcurrentDictionary<MethodInfo, Overload> Constructed = new();

    /// <summary>The method with the type arguments that follow from the arguments, or null where one does not.</summary>
    public static Overload? Infer(Overload overload, ReadOnlySpan<nint> slots)
    {
        if (overload.Method is not MethodInfo { IsGenericMethodDefinition: true } method) return null;
        var found = new Dictionary<Type, Type>();
        for (var index = 0; index < slots.Length; index++)
            if (slots[index] != 0) Unify(overload.Inputs[index].Type, Actual(slots[index]), found);
        var parameters = method.GetGenericArguments();
        if (!parameters.All(found.ContainsKey)) return null;
        try
        {
            var constructed = method.MakeGenericMethod([.. parameters.Select(parameter => found[parameter])]);
            return Constructed.GetOrAdd(constructed, static (made, open) => new Overload(made) { Name = open.Name, TakesReceiver = open.TakesReceiver }, overload);
        }
        catch (ArgumentException) // constraints that the types do not meet: the method is none for these arguments
        {
            return null;
        }
    }

    private static Type? Actual(nint o)
    {
        if (NaturalValue.Of(o) is not { } value) return null;
        if (value is not PythonObject) return value.GetType();
        return PythonKinds.IsList(o) || PythonKinds.IsTuple(o) ? ItemsType(o) : typeof(PythonObject);
    }

    // A list whose items are of one type is one of that type.
    private static Type ItemsType(nint o)
    {
        var types = PythonItems.Of<object?>(o).Select(item => item?.GetType()).Distinct().ToList();
        return typeof(IEnumerable<>).MakeGenericType(types is [{ } only] ? only : typeof(object));
    }

    private static void Unify(Type parameter, Type? actual, Dictionary<Type, Type> found)
    {
        if (actual is null) return;
        if (parameter.IsGenericMethodParameter) found.TryAdd(parameter, actual);
        else if (parameter.IsArray && actual.IsArray) Unify(parameter.GetElementType()!, actual.GetElementType(), found);
        else if (parameter.IsGenericType && Construction(parameter.GetGenericTypeDefinition(), actual) is { } construction)
            foreach (var (own, other) in parameter.GetGenericArguments().Zip(construction.GetGenericArguments())) Unify(own, other, found);
    }

    private static Type? Construction(Type definition, Type actual)
    {
        for (var type = actual; type is not null; type = type.BaseType)
            if (type.IsGenericType && type.GetGenericTypeDefinition() == definition) return type;
        return Traits.Implementation(actual, definition);
    }
}
