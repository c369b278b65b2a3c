using Microsoft.CodeAnalysis;

namespace Molt.Diffing.Elsewhere;

/// <summary>Which code may bind differently, in terms of what can be seen without binding it.</summary>
/// <param name="Name">What the code says or implies; null for all code that has to do with the type.</param>
/// <param name="Type">The type that something in the code is of, or is derived from; null for any.</param>
internal sealed record Affected(string? Name, string? Type)
{
    /// <summary>The code that may use a symbol, or may be about to.</summary>
    public static Affected By(ISymbol symbol) => symbol is INamespaceOrTypeSymbol ? new(symbol.Name, null) : new(ImpliedNames.For(symbol), Receiver(symbol));

    /// <summary>All code that has to do with a type.</summary>
    public static Affected ByAll(INamedTypeSymbol type) => new(null, type.Name);

    private static string? Receiver(ISymbol member) => member switch
    {
        IMethodSymbol { IsExtensionMethod: true, Parameters: [{ Type: var extended }, ..] } => NameOf(extended),
        { ContainingType: { IsExtension: true } block } => NameOf(block.ExtensionParameter?.Type),
        _ => member.ContainingType?.Name,
    };

    // Types of the scripts are found by name wherever values of them come from. Those of the host come from anywhere.
    private static string? NameOf(ITypeSymbol? extended) =>
        extended is INamedTypeSymbol { DeclaringSyntaxReferences.Length: > 0 } type ? type.Name : null;
}
