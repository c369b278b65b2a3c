using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Molt.Diffing;

/// <summary>What the runtime asks of one type argument.</summary>
/// <param name="AllowsRefStructs">Whether it may be a <c>ref struct</c>.</param>
/// <param name="Kinds"><c>class</c>, <c>struct</c>, <c>unmanaged</c>, <c>new()</c>.</param>
/// <param name="Types">The types that it has to be.</param>
internal sealed record GenericConstraints(bool AllowsRefStructs, ImmutableHashSet<string> Kinds, ImmutableArray<string> Types)
{
    /// <summary>The constraints of a method's type parameters, in words: symbols would keep their compilations alive.</summary>
    public static ImmutableArray<GenericConstraints> Of(IMethodSymbol method) =>
        [.. method.TypeParameters.Select(parameter => new GenericConstraints(parameter.AllowsRefLikeType, [.. KindsOf(parameter)], [.. parameter.ConstraintTypes.Select(TypeText.Of).Order(StringComparer.Ordinal)]))];

    /// <summary>The constraints of a method, in words that are equal where they are the same.</summary>
    public static string Text(IMethodSymbol method) => string.Join("; ", Of(method).Select(one => $"{one.AllowsRefStructs} {string.Join(", ", one.Kinds.Concat(one.Types).Order(StringComparer.Ordinal))}"));

    /// <summary>
    /// Whether the sources ask less than the runtime does. More of it is for the compiler alone to check; and where a type takes another one's place, arguments mostly are both.
    /// </summary>
    /// <param name="runtime">What the runtime asks.</param>
    /// <param name="before">What the sources asked before the edit.</param>
    /// <param name="sources">What they ask now.</param>
    public static bool AreLifted(ImmutableArray<GenericConstraints> runtime, ImmutableArray<GenericConstraints> before, ImmutableArray<GenericConstraints> sources) =>
        Enumerable.Range(0, Math.Min(runtime.Length, sources.Length)).Any(index => sources[index].AskLess(runtime[index], before[index]));

    private bool AskLess(GenericConstraints runtime, GenericConstraints before) => (AllowsRefStructs && !runtime.AllowsRefStructs) || !runtime.Kinds.IsSubsetOf(Kinds)
        || (Types.Length < Math.Max(before.Types.Length, runtime.Types.Length) && runtime.Types.Except(Types).Any());

    /// <summary>Whether a type asks something of a type parameter that it is made of, and that not all arguments of that one fulfil: not even code that is never reached may name it.</summary>
    public static bool AskMore(INamedTypeSymbol type) => (type.ContainingType is { } outer && AskMore(outer)) || type.TypeParameters.Zip(type.TypeArguments)
        .Any(pair => pair.Second is ITypeParameterSymbol given && !SymbolEqualityComparer.Default.Equals(pair.First, given) && AskMore(pair.First, given));

    private static bool AskMore(ITypeParameterSymbol asked, ITypeParameterSymbol given) =>
        KindsOf(asked).Except(KindsOf(given)).Any() || asked.ConstraintTypes.Any(type => !given.ConstraintTypes.Any(other => SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, other.OriginalDefinition)));

    private static IEnumerable<string> KindsOf(ITypeParameterSymbol parameter)
    {
        if (parameter.HasReferenceTypeConstraint) yield return "class";
        if (parameter.HasValueTypeConstraint) yield return "struct";
        if (parameter.HasUnmanagedTypeConstraint) yield return "unmanaged";
        if (parameter.HasConstructorConstraint || parameter.HasValueTypeConstraint) yield return "new()";
    }
}
