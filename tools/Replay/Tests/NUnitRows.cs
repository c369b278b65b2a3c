using Microsoft.CodeAnalysis;
using Molt.Replay.Worlds;

namespace Molt.Replay.Tests;

/// <summary>The arguments that a test of NUnit is run with.</summary>
internal static class NUnitRows
{
    private const string Space = "NUnit.Framework.";
    private const int Most = 10_000;

    public static IEnumerable<object?[]> Of(INamedTypeSymbol type, IMethodSymbol test, Calls calls)
    {
        object?[][] cases = [.. AttributeSymbols.Of(test, Space + "TestCaseAttribute").Where(IsRun).Select(one => Case(one, test, calls))];
        object?[][] sourced = [.. AttributeSymbols.Of(test, Space + "TestCaseSourceAttribute").SelectMany(one => Sourced(type, one, calls))];
        if (cases.Length + sourced.Length > 0) return [.. cases, .. sourced];
        return test.Parameters.IsEmpty ? [[]] : Combined(test, calls);
    }

    private static bool IsRun(AttributeData one) => one.Named("Ignore") is null && one.Named("IgnoreReason") is null && one.Named("Explicit") is not true;

    // A null for a params parameter is the argument itself, an array for a parameter that is one as well.
    private static object?[] Case(AttributeData one, IMethodSymbol test, Calls calls)
    {
        if (one.ConstructorArguments is [{ IsNull: true }]) return [null];
        var arguments = one.Arguments(calls.Types);
        return test.Parameters is [{ IsParams: false, Type: IArrayTypeSymbol }] && arguments.Length != 1 ? [arguments] : arguments;
    }

    private static IEnumerable<object?[]> Sourced(INamedTypeSymbol type, AttributeData one, Calls calls) => one.ConstructorArguments switch
    {
        [{ Value: string name }] => DataSource.OfMember(type, name, [], calls),
        [{ Value: INamedTypeSymbol source }] => DataSource.OfClass(source, calls),
        [{ Value: INamedTypeSymbol source }, { Value: string name }] => DataSource.OfMember(source, name, [], calls),
        _ => throw new NotSupportedException($"the arguments of {one}"),
    };

    private static IEnumerable<object?[]> Combined(IMethodSymbol test, Calls calls)
    {
        IEnumerable<object?[]> rows = [[]];
        foreach (var parameter in test.Parameters)
        {
            var values = Values(parameter, calls).ToList();
            rows = [.. rows.SelectMany(row => values.Select(value => (object?[])[.. row, value])).Take(Most)];
        }
        return rows;
    }

    private static IEnumerable<object?> Values(IParameterSymbol parameter, Calls calls)
    {
        if (AttributeSymbols.Of(parameter, Space + "ValueSourceAttribute").FirstOrDefault() is { } sourced)
        {
            return sourced.ConstructorArguments switch
            {
                [{ Value: string name }] => DataSource.OfMember(parameter.ContainingType, name, [], calls).Select(row => row[0]),
                [{ Value: INamedTypeSymbol source }, { Value: string name }] => DataSource.OfMember(source, name, [], calls).Select(row => row[0]),
                _ => throw new NotSupportedException($"the values of {parameter}"),
            };
        }
        var values = AttributeSymbols.Of(parameter, Space + "ValuesAttribute").FirstOrDefault(one => one.AttributeClass!.Name == "ValuesAttribute")?.Arguments(calls.Types);
        if (values is { Length: > 0 }) return values;
        if (values is not null && parameter.Type.SpecialType == SpecialType.System_Boolean) return [false, true];
        if (values is not null && parameter.Type.TypeKind == TypeKind.Enum) return Enum.GetValues(calls.Types.Of(parameter.Type)).Cast<object>();
        throw new NotSupportedException($"the values of {parameter}");
    }
}
