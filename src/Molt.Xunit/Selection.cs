using Molt.Testing;
using Xunit.Sdk;
using Xunit.v3;

namespace Molt.Xunit;

/// <summary>Which tests of those that were found a request wants to be run.</summary>
internal sealed class Selection(TestRequest request)
{
    public bool Wants(ITestCase found) => (request.IncludeExplicit || !found.Explicit) && IsNamed(found) && IsMethodWanted(found);

    private bool IsNamed(ITestCase found) => request.Filter is null || found.TestCaseDisplayName.Contains(request.Filter, StringComparison.OrdinalIgnoreCase);

    private bool IsMethodWanted(ITestCase found) => request.Methods is not { } methods || Classes(found).Any(name =>
        methods.Contains(new TestMethod(name, found.TestMethodName ?? "")) || methods.Contains(new TestMethod(name, "")));

    /// <summary>The names by which a request may mean the test's class: its own, those of its bases, and of interfaces, which can have tests too.</summary>
    private static IEnumerable<string> Classes(ITestCase found) =>
        found.TestClass is IXunitTestClass { Class: var type } ? Hierarchy(type).Concat(type.GetInterfaces()).Select(Name) : [found.TestClassName ?? ""];

    private static IEnumerable<Type> Hierarchy(Type type)
    {
        for (Type? current = type; current is not null; current = current.BaseType) yield return current;
    }

    private static string Name(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName ?? type.Name;
}
