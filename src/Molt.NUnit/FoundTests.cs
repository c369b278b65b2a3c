using Molt.Testing;
using NUnit.Framework.Interfaces;

namespace Molt.NUnit;

/// <summary>NUnit's tree of tests, as the tests that Molt knows. Written by the search alone, before anything runs.</summary>
internal sealed class FoundTests(TestRequest request)
{
    private readonly HashSet<Type> types = [.. request.Types];
    private readonly Dictionary<string, TestCase> tests = [];
    private readonly HashSet<string> ids = [];

    public IEnumerable<TestCase> All => tests.Values;

    /// <summary>The ids that NUnit gives to those that are to be run. They are other ones in each run.</summary>
    public HashSet<string> Chosen { get; } = [];

    public TestCase? Find(ITest test) => tests.GetValueOrDefault(test.Id);

    /// <summary>What is around tests, as a class.</summary>
    public static TestCase Around(ITest suite) => new(suite.FullName, suite.FullName, suite.TypeInfo is { } type ? NameOf(type.Type) : "", "");

    public void Add(ITest test) => Add(test, isExplicit: false);

    private void Add(ITest test, bool isExplicit)
    {
        isExplicit |= test.RunState is RunState.Explicit;
        if (test.IsSuite) foreach (var inner in test.Tests) Add(inner, isExplicit);
        else if (test is { TypeInfo.Type: var type, Method.Name: var method } && types.Contains(Definition(type))) Add(test, type, method, isExplicit);
    }

    private void Add(ITest test, Type type, string method, bool isExplicit)
    {
        tests[test.Id] = new TestCase(IdOf(test.FullName), test.FullName, NameOf(type), method);
        var isNamed = request.Filter is null || test.FullName.Contains(request.Filter, StringComparison.OrdinalIgnoreCase);
        if (isNamed && (request.IncludeExplicit || !isExplicit) && request.HasMethod(type, method)) Chosen.Add(test.Id);
    }

    private string IdOf(string name)
    {
        var id = name;
        for (var number = 2; !ids.Add(id); number++) id = $"{name}#{number}";
        return id;
    }

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static string NameOf(Type type) => Definition(type).FullName ?? type.Name;
}
