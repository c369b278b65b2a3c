using Microsoft.CodeAnalysis;

namespace Molt.Diffing;

/// <summary>What the runtime asks of type arguments.</summary>
internal static class GenericConstraints
{
    /// <summary>
    /// Whether a method drops a constraint. More of them are for the compiler alone to check; and where a type takes another one's place, arguments mostly are both.
    /// </summary>
    public static bool AreLifted(IMethodSymbol before, IMethodSymbol after) => before.TypeParameters.Zip(after.TypeParameters).Any(pair => AreLifted(pair.First, pair.Second));

    /// <summary>The constraints of a method, in words that are equal where they are the same.</summary>
    public static string Text(IMethodSymbol method) =>
        string.Join("; ", method.TypeParameters.Select(parameter => $"{parameter.AllowsRefLikeType} {string.Join(", ", Of(parameter).Order(StringComparer.Ordinal))}"));

    /// <summary>Whether a type asks something of a type parameter that it is made of, and that not all arguments of that one fulfil: not even code that is never reached may name it.</summary>
    public static bool AskMore(INamedTypeSymbol type) => (type.ContainingType is { } outer && AskMore(outer)) || type.TypeParameters.Zip(type.TypeArguments)
        .Any(pair => pair.Second is ITypeParameterSymbol given && !SymbolEqualityComparer.Default.Equals(pair.First, given) && AskMore(pair.First, given));

    private static bool AskMore(ITypeParameterSymbol asked, ITypeParameterSymbol given) =>
        Kinds(asked).Except(Kinds(given)).Any() || asked.ConstraintTypes.Any(type => !given.ConstraintTypes.Any(other => SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, other.OriginalDefinition)));

    private static bool AreLifted(ITypeParameterSymbol before, ITypeParameterSymbol after) => (after.AllowsRefLikeType && !before.AllowsRefLikeType)
        || Kinds(before).Except(Kinds(after)).Any() || before.ConstraintTypes.Length > after.ConstraintTypes.Length;

    private static IEnumerable<string> Of(ITypeParameterSymbol parameter) => Kinds(parameter).Concat(parameter.ConstraintTypes.Select(TypeText.Of));

    private static IEnumerable<string> Kinds(ITypeParameterSymbol parameter)
    {
        if (parameter.HasReferenceTypeConstraint) yield return "class";
        if (parameter.HasValueTypeConstraint) yield return "struct";
        if (parameter.HasUnmanagedTypeConstraint) yield return "unmanaged";
        if (parameter.HasConstructorConstraint || parameter.HasValueTypeConstraint) yield return "new()";
    }
}
