using Microsoft.CodeAnalysis;

namespace Molt.Validating;

/// <summary>Something that code uses.</summary>
/// <param name="Symbol">A type or member, as it is declared: without type arguments.</param>
/// <param name="At">Where.</param>
/// <param name="Through">The type by which an inherited member is used; null where that does not matter.</param>
internal readonly record struct Use(ISymbol Symbol, SyntaxNode At, ITypeSymbol? Through);
