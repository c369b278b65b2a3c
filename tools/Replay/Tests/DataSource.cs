using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Molt.Replay.Worlds;

namespace Molt.Replay.Tests;

/// <summary>The rows that a member or a class of the scripts has for a test.</summary>
internal static class DataSource
{
    public static IEnumerable<object?[]> OfMember(INamedTypeSymbol type, string name, object?[] arguments, Calls calls)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.GetMembers(name).FirstOrDefault(member => member.IsStatic && Fits(member, arguments)) is { } found) return Rows(Value(found, arguments, calls));
        }
        throw new NotSupportedException($"the source {type}.{name}");
    }

    public static IEnumerable<object?[]> OfClass(INamedTypeSymbol type, Calls calls)
    {
        var constructor = type.InstanceConstructors.FirstOrDefault(one => one.Parameters.IsEmpty) ?? throw new NotSupportedException($"the source {type}");
        return Rows(calls.Create(type, constructor, []));
    }

    private static bool Fits(ISymbol member, object?[] arguments) => member is not IMethodSymbol method || method.Parameters.Length == arguments.Length;

    private static object? Value(ISymbol member, object?[] arguments, Calls calls) => member switch
    {
        IPropertySymbol { GetMethod: { } getter } => calls.Invoke(getter, null, []),
        IMethodSymbol method => calls.Invoke(method, null, arguments),
        IFieldSymbol field => calls.Read(field),
        _ => throw new NotSupportedException($"the source {member}"),
    };

    private static IEnumerable<object?[]> Rows(object? value) => value is IEnumerable rows ? [.. rows.Cast<object?>().Select(Row)] : throw new NotSupportedException("a source that is no enumerable");

    private static object?[] Row(object? row)
    {
        if (row is object?[] arguments) return arguments;
        if (row?.GetType() is { Namespace: not null } type && type.Namespace.StartsWith("Xunit", StringComparison.Ordinal) && type.GetMethod("GetData") is { } data) return (object?[])data.Invoke(row, null)!;
        if (row?.GetType().GetProperty("Arguments", BindingFlags.Instance | BindingFlags.Public) is { } property && property.DeclaringType!.Namespace == "NUnit.Framework.Internal")
            return (object?[])property.GetValue(row)!;
        return [row];
    }
}
