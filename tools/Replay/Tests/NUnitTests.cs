using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Molt.Replay.Tests;

/// <summary>Tests of NUnit: one object for all tests of a class, and methods that are called around them.</summary>
internal sealed class NUnitTests : IFramework
{
    private const string Space = "NUnit.Framework.";

    private static readonly string[] Marks = ["TestAttribute", "TestCaseAttribute", "TestCaseSourceAttribute", "TheoryAttribute"];

    public bool IsTest(IMethodSymbol method) => Marks.Any(mark => AttributeSymbols.Has(method, Space + mark));

    public void Run(TestClass tests, TestRun run)
    {
        if (IsIgnored(tests.Symbol)) return;
        var fixtures = AttributeSymbols.Of(tests.Symbol, Space + "TestFixtureAttribute").ToList();
        if (AttributeSymbols.Has(tests.Symbol, Space + "TestFixtureSourceAttribute")) run.Pass(tests.Tests.Length);
        else if (fixtures.Count == 0) RunFixture(tests, "", () => [], run);
        for (var index = 0; index < fixtures.Count; index++)
        {
            var fixture = fixtures[index];
            RunFixture(tests, fixtures.Count == 1 ? "" : $" {index}", () => fixture.Arguments(run.Calls.Types), run);
        }
    }

    private static void RunFixture(TestClass tests, string suffix, Func<object?[]> arguments, TestRun run)
    {
        var name = $"{tests.Symbol.ToDisplayString()}{suffix}";
        object? instance = null;
        var outcome = run.OnThread(() =>
        {
            if (!tests.Symbol.IsStatic) instance = Make(tests.Symbol, arguments(), run);
            Around(tests.Symbol, "OneTimeSetUpAttribute", instance, run);
        });
        if (outcome != TestRun.Passed) run.Note($"{name} set-up", outcome);
        else foreach (var test in tests.Tests.Where(test => !IsIgnored(test))) RunTest(name, tests.Symbol, test, instance, run);
        run.OnThread(() =>
        {
            Around(tests.Symbol, "OneTimeTearDownAttribute", instance, run);
            if (instance is IDisposable disposable) disposable.Dispose();
        });
    }

    private static object Make(INamedTypeSymbol type, object?[] arguments, TestRun run)
    {
        var fitting = type.InstanceConstructors.FirstOrDefault(one => one.Parameters.Length == arguments.Length) ?? throw new NotSupportedException($"the constructors of {type}");
        return run.Calls.Create(type, fitting, arguments);
    }

    private static void RunTest(string fixture, INamedTypeSymbol type, IMethodSymbol test, object? instance, TestRun run)
    {
        List<object?[]> rows = [];
        var outcome = run.OnThread(() => rows.AddRange(NUnitRows.Of(type, test, run.Calls)));
        if (outcome != TestRun.Passed) run.Note($"{fixture}.{test.Name} data", outcome);
        for (var index = 0; index < rows.Count; index++)
        {
            var arguments = rows[index];
            run.Case(arguments.Length == 0 ? $"{fixture}.{test.Name}" : $"{fixture}.{test.Name} row {index}", () => RunOne(type, test, instance, arguments, run));
        }
    }

    private static void RunOne(INamedTypeSymbol type, IMethodSymbol test, object? instance, object?[] arguments, TestRun run)
    {
        using var context = Isolated(run, test);
        try
        {
            Around(type, "SetUpAttribute", instance, run);
            var result = run.Calls.Invoke(test, instance, arguments);
            if (result is string or bool or int or double or char) throw new ResultException(result.ToString()!);
        }
        finally
        {
            Around(type, "TearDownAttribute", instance, run);
        }
    }

    // Assertions write to the context of their test; without one of its own they all would write to the same.
    private static IDisposable? Isolated(TestRun run, IMethodSymbol test)
    {
        var attribute = test.GetAttributes().Select(one => one.AttributeClass?.ContainingAssembly.Identity.Name).FirstOrDefault(name => name == "nunit.framework");
        if (attribute is null) return null;
        var type = Assembly.Load(new AssemblyName(attribute)).GetType("NUnit.Framework.Internal.TestExecutionContext+IsolatedContext", throwOnError: true)!;
        return (IDisposable)Activator.CreateInstance(type)!;
    }

    private static void Around(INamedTypeSymbol type, string attribute, object? instance, TestRun run)
    {
        var methods = TestClass.Methods(type).Where(method => AttributeSymbols.Has(method, Space + attribute)).ToImmutableArray();
        foreach (var method in attribute.Contains("TearDown", StringComparison.Ordinal) ? [.. methods.Reverse()] : methods) run.Calls.Invoke(method, method.IsStatic ? null : instance, []);
    }

    private static bool IsIgnored(ISymbol symbol) => AttributeSymbols.Has(symbol, Space + "IgnoreAttribute") || AttributeSymbols.Has(symbol, Space + "ExplicitAttribute");

    /// <summary>What a test answered: its outcome, to be compared like any other.</summary>
    private sealed class ResultException(string result) : Exception(result);
}
