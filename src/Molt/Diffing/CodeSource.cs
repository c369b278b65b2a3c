using Microsoft.CodeAnalysis;

namespace Molt.Diffing;

/// <summary>A method by its names in images and in reports.</summary>
internal sealed record CodeSource(string Type, string Method, string Display)
{
    public static CodeSource Of(IMethodSymbol method) => new(SymbolNames.TypeKey(method.ContainingType), method.MetadataName, SymbolNames.Display(method));
}
