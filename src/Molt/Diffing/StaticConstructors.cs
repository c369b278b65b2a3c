using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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

    /// <summary>Whether the first static constructor of a class runs: for static fields that come with it, and if it leaves those alone that have values.</summary>
    public static bool Runs(INamedTypeSymbol before, IMethodSymbol constructor)
    {
        var type = constructor.ContainingType;
        if (constructor.IsImplicitlyDeclared || type.IsGenericType || !type.GetMembers().OfType<IFieldSymbol>().Any(field => field is { IsStatic: true, IsConst: false } && before.GetMembers(field.Name).IsEmpty)) return false;
        var known = before.GetMembers().Where(member => member is { IsStatic: true } and (IFieldSymbol or IPropertySymbol or IEventSymbol)).Select(member => member.Name).ToHashSet();
        return known.Count == 0 || !constructor.DeclaringSyntaxReferences.SelectMany(part => part.GetSyntax().DescendantNodes()).OfType<SimpleNameSyntax>().Any(name => known.Contains(name.Identifier.ValueText));
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
