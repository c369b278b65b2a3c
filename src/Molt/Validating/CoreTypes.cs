using System.Collections.Frozen;
using Microsoft.CodeAnalysis;

namespace Molt.Validating;

/// <summary>
/// What the language itself is made of: what has a keyword, or what code gets by syntax alone. No policy means it that means a namespace. None of it
/// reaches beyond its own values: what does, such as <see cref="Type"/>, has to be named, and so the members that lead there are of no use without.
/// </summary>
internal static class CoreTypes
{
    // Beside the compiler's special types: object, string, the numbers, arrays, nullables, enums, delegates, IDisposable, the interfaces that foreach goes by.
    private static readonly FrozenSet<string> Types = FrozenSet.ToFrozenSet(
    [
        "System.Action", "System.Func", "System.Predicate", "System.Comparison", "System.EventHandler", "System.EventArgs", "System.ValueTuple", "System.Tuple",
        "System.Index", "System.Range", "System.Span", "System.ReadOnlySpan", "System.Memory", "System.ReadOnlyMemory", "System.IAsyncDisposable",
        "System.IEquatable", "System.IComparable", "System.IFormattable", "System.IFormatProvider", "System.FormattableString", "System.StringComparison",
        "System.Attribute", "System.AttributeUsageAttribute", "System.AttributeTargets", "System.FlagsAttribute", "System.ObsoleteAttribute", "System.ThreadStaticAttribute",
        "System.Collections.Generic.IAsyncEnumerable", "System.Collections.Generic.IAsyncEnumerator",
        "System.Runtime.CompilerServices.TaskAwaiter", "System.Runtime.CompilerServices.ValueTaskAwaiter", "System.Runtime.CompilerServices.ConfiguredTaskAwaitable",
        "System.Runtime.CompilerServices.ConfiguredValueTaskAwaitable", "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler",
        "System.Runtime.CompilerServices.CallerMemberNameAttribute", "System.Runtime.CompilerServices.CallerLineNumberAttribute",
        "System.Runtime.CompilerServices.CallerFilePathAttribute", "System.Runtime.CompilerServices.CallerArgumentExpressionAttribute",
        "System.Runtime.CompilerServices.SwitchExpressionException",
        "Molt.ReloadAttribute", "Molt.ReloadMode", "Molt.LiveInterfacesAttribute", "Molt.UpgradeAttribute", "Molt.OldState", "Molt.WasNamedAttribute", "Molt.ReloadContext",
    ], StringComparer.Ordinal);

    // Asynchronous methods return them and await them. That is all of them: Task.Run makes threads.
    private static readonly FrozenSet<string> Tasks = FrozenSet.ToFrozenSet(["System.Threading.Tasks.Task", "System.Threading.Tasks.ValueTask"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> TaskMembers = FrozenSet.ToFrozenSet(["GetAwaiter", "ConfigureAwait", "CompletedTask", "FromResult"], StringComparer.Ordinal);

    /// <summary>Whether a type or member is one of these.</summary>
    public static bool Include(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => IncludeAll(type) || Tasks.Contains(NameOf(type)),
        { ContainingType: { } type } => IncludeAll(type) || (Tasks.Contains(NameOf(type)) && TaskMembers.Contains(symbol.Name)),
        _ => false,
    };

    private static bool IncludeAll(INamedTypeSymbol type) =>
        type.SpecialType != SpecialType.None || Types.Contains(NameOf(type)) || IsException(type) || (type.ContainingType is { } outer && IncludeAll(outer));

    private static bool IsException(INamedTypeSymbol type)
    {
        if (type.ContainingType is not null || type.ContainingNamespace is not { Name: "System", ContainingNamespace.IsGlobalNamespace: true }) return false;
        for (var next = type; next is not null; next = next.BaseType)
        {
            if (next is { Name: nameof(Exception), ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }) return true;
        }
        return false;
    }

    private static string NameOf(INamedTypeSymbol type) => type.ContainingType is null && type.ContainingNamespace is { } space ? $"{space.ToDisplayString()}.{type.Name}" : "";
}
