using System.Reflection;

namespace Molt.Testing;

/// <summary>Which tests to find and to run.</summary>
/// <param name="Assembly">
/// Where they are. It was loaded from memory and has no location; it may be unloaded after the run, so nothing of it may be kept.
/// </param>
/// <param name="Types">The types to look for tests in. Other types of the assembly are none of tests.</param>
public sealed record TestRequest(Assembly Assembly, IReadOnlyList<Type> Types)
{
    /// <summary>The methods to run, and those of classes that derive from their classes; null for all.</summary>
    public IReadOnlySet<TestMethod>? Methods { get; init; }

    /// <summary>Text that a test's name has to contain to be run, whatever its case; null for any.</summary>
    public string? Filter { get; init; }

    /// <summary>Whether tests that their authors want to be run only when somebody asks for them are among those to run.</summary>
    public bool IncludeExplicit { get; init; }

    /// <summary>Whether <see cref="Methods"/> has a method, by the name of its class or of what that derives from or implements.</summary>
    /// <param name="type">The test class.</param>
    /// <param name="method">The method's name.</param>
    /// <returns>Whether it is to be run, as far as that goes.</returns>
    public bool HasMethod(Type type, string method)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Methods is not { } methods || Hierarchy(type).Concat(type.GetInterfaces()).Select(NameOf)
            .Any(name => methods.Contains(new TestMethod(name, method)) || methods.Contains(new TestMethod(name, "")));
    }

    private static IEnumerable<Type> Hierarchy(Type type)
    {
        for (Type? current = type; current is not null; current = current.BaseType) yield return current;
    }

    private static string NameOf(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName ?? type.Name;
}
