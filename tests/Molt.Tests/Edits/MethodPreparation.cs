using System.Reflection;
using System.Runtime.CompilerServices;

namespace Molt.Tests.Edits;

/// <summary>Sends every method through the JIT, so that a bad image fails here and not at some later call.</summary>
internal static class MethodPreparation
{
    private const BindingFlags All =
        BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static void PrepareAll(IEnumerable<Assembly> assemblies)
    {
        foreach (var type in assemblies.SelectMany(assembly => assembly.GetTypes())) PrepareAll(type);
    }

    private static void PrepareAll(Type type)
    {
        var closed = Closed(type.GetGenericArguments(), arguments => type.MakeGenericType(arguments), type);
        if (closed is null) return;
        var constructors = closed.GetConstructors(All).Cast<MethodBase>();
        foreach (var method in constructors.Concat(closed.GetMethods(All)).Where(HasBody)) Prepare(method, closed);
    }

    private static bool HasBody(MethodBase method) =>
        !method.IsAbstract && !method.MethodImplementationFlags.HasFlag(MethodImplAttributes.Runtime);

    private static void Prepare(MethodBase method, Type closed)
    {
        var parameters = method is MethodInfo ? method.GetGenericArguments() : [];
        var prepared = Closed(parameters, arguments => (MethodBase)((MethodInfo)method).MakeGenericMethod(arguments), method);
        if (prepared is null) return;
        var arguments = closed.GetGenericArguments().Concat(prepared.IsGenericMethod ? prepared.GetGenericArguments() : []);
        try
        {
            RuntimeHelpers.PrepareMethod(prepared.MethodHandle, [.. arguments.Select(argument => argument.TypeHandle)]);
        }
        catch (Exception exception)
        {
            throw new BadImageFormatException($"{method.Module.ScopeName}: {closed}.{method.Name} cannot be compiled: {exception.Message}", exception);
        }
    }

    // Constraints may ask for a reference or a value type, or for a number; what none of them fits is left to the case's own calls.
    private static T? Closed<T>(Type[] parameters, Func<Type[], T> make, T open) where T : class
    {
        if (parameters.Length == 0) return open;
        return TryMake(make, [.. parameters.Select(ArgumentFor)]) ?? TryMake(make, [.. parameters.Select(_ => typeof(int))]);
    }

    private static T? TryMake<T>(Func<Type[], T> make, Type[] arguments) where T : class
    {
        try
        {
            return make(arguments);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Type ArgumentFor(Type parameter) =>
        parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint)
            ? typeof(int)
            : typeof(string);
}
