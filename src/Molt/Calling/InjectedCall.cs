using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Molt.Calling;

/// <summary>A constructor and all its arguments: those that were given, in their order, and services for the rest.</summary>
internal sealed record InjectedCall(MethodBase Constructor, object?[] Arguments)
{
    /// <summary>The call of a constructor; null when a given argument fits nowhere, or a parameter is no service and has no default.</summary>
    public static InjectedCall? Of(MethodBase constructor, IMethodSymbol symbol, object?[] given, IServiceProvider services)
    {
        var (arguments, next) = (new List<object?>(), 0);
        foreach (var (parameter, declared) in constructor.GetParameters().Zip(symbol.Parameters))
        {
            if (next < given.Length && Fits(parameter, given[next])) arguments.Add(given[next++]);
            else if (services.GetService(parameter.ParameterType) is { } service) arguments.Add(service);
            else if (declared.HasExplicitDefaultValue) arguments.Add(DefaultOf(parameter.ParameterType, declared));
            else return null;
        }
        return next == given.Length ? new(constructor, [.. arguments]) : null;
    }

    // From the sources: a constructor that came late has no defaults in its metadata.
    private static object? DefaultOf(Type type, IParameterSymbol declared) => declared.ExplicitDefaultValue switch
    {
        null when type.IsValueType => Activator.CreateInstance(type),
        { } value when type.IsEnum => Enum.ToObject(type, value),
        var value => value,
    };

    private static bool Fits(ParameterInfo parameter, object? argument) =>
        argument is null ? !parameter.ParameterType.IsValueType : parameter.ParameterType.IsInstanceOfType(argument);
}
