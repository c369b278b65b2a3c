using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Molt.Replay.Tests;

/// <summary>Tests of xUnit.net: an object for each, made by a constructor that may ask for fixtures and for a place to write to.</summary>
internal sealed class XunitTests : IFramework
{
    private const string Fact = "Xunit.FactAttribute";
    private const string Theory = "Xunit.TheoryAttribute";
    private const string Data = "Xunit.Sdk.DataAttribute";
    private const string DataOfLater = "Xunit.v3.DataAttribute";

    public bool IsTest(IMethodSymbol method) => AttributeSymbols.Has(method, Fact);

    public void Run(TestClass tests, TestRun run)
    {
        var fixtures = new Dictionary<ITypeSymbol, object?>(SymbolEqualityComparer.Default);
        foreach (var test in tests.Tests)
        {
            var name = $"{tests.Symbol.ToDisplayString()}.{test.Name}";
            if (AttributeSymbols.Of(test, Fact).First().Named("Skip") is not null) continue;
            foreach (var (row, arguments) in Rows(name, tests.Symbol, test, run)) run.Case(row, () => RunOne(tests.Symbol, test, arguments(), fixtures, run));
        }
        foreach (var fixture in fixtures.Values) run.OnThread(() => End(fixture));
    }

    private static IEnumerable<(string Name, Func<object?[]> Arguments)> Rows(string name, INamedTypeSymbol type, IMethodSymbol test, TestRun run)
    {
        if (!AttributeSymbols.Has(test, Theory)) return [(name, () => [])];
        var rows = new List<(string, Func<object?[]>)>();
        foreach (var source in test.GetAttributes().Where(IsData))
        {
            if (source.AttributeClass!.Name == "InlineDataAttribute") rows.Add(($"{name} row {rows.Count}", () => source.Arguments(run.Calls.Types) is { Length: > 0 } all ? all : [null]));
            else rows.AddRange(Found(name, rows.Count, () => Sourced(type, test, source, run), run));
        }
        return rows;
    }

    private static bool IsData(AttributeData attribute) => attribute.AttributeClass is { } type && Bases(type).Any(one => one.ToDisplayString() is Data or DataOfLater);

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType) yield return type;
    }

    private static List<(string, Func<object?[]>)> Found(string name, int first, Func<IEnumerable<object?[]>> source, TestRun run)
    {
        List<object?[]> found = [];
        var outcome = run.OnThread(() => found.AddRange(source()));
        if (outcome != TestRun.Passed) run.Note($"{name} data {first}", outcome);
        return [.. found.Select((arguments, index) => ($"{name} row {first + index}", new Func<object?[]>(() => arguments)))];
    }

    private static IEnumerable<object?[]> Sourced(INamedTypeSymbol type, IMethodSymbol test, AttributeData source, TestRun run)
    {
        var arguments = source.Arguments(run.Calls.Types);
        if (source.AttributeClass!.Name == "MemberDataAttribute")
        {
            var named = source.NamedArguments.FirstOrDefault(argument => argument.Key == "MemberType").Value;
            var home = named.Kind == TypedConstantKind.Type ? (INamedTypeSymbol)named.Value! : test.ContainingType;
            return DataSource.OfMember(home, (string)arguments[0]!, arguments[1..], run.Calls);
        }
        if (source.AttributeClass is { Name: "ClassDataAttribute" } && source.ConstructorArguments is [{ Kind: TypedConstantKind.Type } at]) return DataSource.OfClass((INamedTypeSymbol)at.Value!, run.Calls);
        throw new NotSupportedException($"data of {source.AttributeClass} for {type}");
    }

    private static void RunOne(INamedTypeSymbol type, IMethodSymbol test, object?[] arguments, Dictionary<ITypeSymbol, object?> fixtures, TestRun run)
    {
        var instance = type.IsStatic ? null : Make(type, fixtures, run);
        try
        {
            Lifetime(instance, "InitializeAsync");
            run.Calls.Invoke(test, instance, arguments);
        }
        finally
        {
            End(instance);
        }
    }

    private static object Make(INamedTypeSymbol type, Dictionary<ITypeSymbol, object?> fixtures, TestRun run)
    {
        if (type.InstanceConstructors is not [var constructor]) throw new NotSupportedException($"the constructors of {type}");
        return run.Calls.Create(type, constructor, [.. constructor.Parameters.Select(parameter => Argument(parameter.Type, fixtures, run))]);
    }

    private static object? Argument(ITypeSymbol type, Dictionary<ITypeSymbol, object?> fixtures, TestRun run)
    {
        if (type.Name == "ITestOutputHelper") return Silence.For(run.Calls.Types.Of(type));
        if (fixtures.TryGetValue(type, out var known)) return known;
        if (type is not INamedTypeSymbol { IsAbstract: false } named) throw new NotSupportedException($"the fixture {type}");
        var made = Make(named, fixtures, run);
        Lifetime(made, "InitializeAsync");
        return fixtures[type] = made;
    }

    private static void End(object? instance)
    {
        Lifetime(instance, "DisposeAsync");
        if (instance is IDisposable disposable) disposable.Dispose();
    }

    private static void Lifetime(object? instance, string method)
    {
        var known = instance?.GetType().GetInterface("Xunit.IAsyncLifetime")?.GetMethod(method);
        if (known is not null) Calls(known, instance);
        else if (method == "DisposeAsync" && instance is IAsyncDisposable disposable) disposable.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private static void Calls(MethodInfo method, object? instance) => Worlds.Calls.Await(method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, null, null));
}
