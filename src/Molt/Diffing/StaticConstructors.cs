using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Molt.Diffing;

/// <summary>
/// Tells whether the compiler writes a static constructor that nobody wrote: it leaves out one of which all initializers write what is there anyway (<c>= 0</c>, <c>= default</c>).
/// Its symbol is among the type's members all the same, and there is no public way to ask. As an update, one that is in no image ends the emitter with an exception.
/// </summary>
internal static class StaticConstructors
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;

    public static bool IsWritten(IMethodSymbol constructor)
    {
        if (!constructor.IsImplicitlyDeclared) return true;
        var symbol = Member(constructor.GetType(), type => type.GetProperty("UnderlyingMethodSymbol", Own))!.GetValue(constructor)!;
        var question = Member(symbol.GetType(), type => type.GetMethod("ShouldEmit", Own))!;
        return (bool)question.Invoke(symbol, [.. question.GetParameters().Select(parameter => Activator.CreateInstance(parameter.ParameterType))])!;
    }

    private static T? Member<T>(Type? type, Func<Type, T?> member) where T : class
    {
        for (; type is not null; type = type.BaseType)
        {
            if (member(type) is { } found) return found;
        }
        return null;
    }
}
