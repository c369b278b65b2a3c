using Microsoft.CodeAnalysis;

namespace Molt.Diffing.Elsewhere;

/// <summary>
/// Writes symbols so that they can be compared across two compilations: what has the same text means the same to the code that uses
/// it. Type parameters go by their number, for they may be named anew around code that stays.
/// </summary>
/// <param name="marks">Adds to a type's text what makes it another one in each version, where code that uses it has to be compiled anew.</param>
internal sealed class SymbolTexts(Func<ITypeSymbol, string> marks)
{
    private readonly Dictionary<ISymbol, string> known = new(SymbolEqualityComparer.IncludeNullability);

    public string Of(ISymbol? symbol)
    {
        if (symbol is null) return "-";
        if (!known.TryGetValue(symbol, out var text)) known[symbol] = text = symbol is ITypeSymbol type ? TypeText.Of(type) + marks(type) : Member(symbol);
        return text;
    }

    private string Member(ISymbol member) => member switch
    {
        IMethodSymbol method => $"{Kind(method)} {Of(method.ContainingType)}.{method.Name}<{string.Join(',', method.TypeArguments.Select(Of))}>"
            + $"({string.Join(',', method.Parameters.Select(parameter => $"{parameter.RefKind} {Of(parameter.Type)}"))}) {method.RefKind} {Of(method.ReturnType)} {View(method)}",
        IPropertySymbol property => $"{property.IsStatic} {Of(property.ContainingType)}.{property.Name}({string.Join(',', property.Parameters.Select(parameter => Of(parameter.Type)))})"
            + $" {property.RefKind} {Of(property.Type)} {View(property)} {Accessor(property.GetMethod)} {Accessor(property.SetMethod)}",
        IFieldSymbol field => $"{field.IsStatic} {Of(field.ContainingType)}.{field.Name} {field.RefKind} {Of(field.Type)} {View(field)}",
        IEventSymbol happening => $"{happening.IsStatic} {Of(happening.ContainingType)}.{happening.Name} {Of(happening.Type)} {View(happening)}",
        _ => member.Name,
    };

    private static string Kind(IMethodSymbol method) =>
        method.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction ? $"{method.MethodKind} {method.IsStatic}" : $"{method.IsStatic} {method.IsVirtual || method.IsAbstract || method.IsOverride}";

    private static string View(ISymbol member) => member.OriginalDefinition.DeclaringSyntaxReferences.Length > 0 ? SymbolNames.CallerView(member.OriginalDefinition) : "";

    private static string Accessor(IMethodSymbol? accessor) => accessor is null ? "" : $"{accessor.DeclaredAccessibility} {accessor.IsInitOnly} {accessor.IsReadOnly}";
}
