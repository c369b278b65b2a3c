using Microsoft.CodeAnalysis;

namespace Molt.Diffing;

/// <summary>How symbols are called: for reports, and to find the same one in another compilation.</summary>
internal static class SymbolNames
{
    private static readonly SymbolDisplayFormat Reported = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted, SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeExplicitInterface,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary><c>Game.Orc.Attack(int)</c>; an accessor goes by its property's or event's name.</summary>
    public static string Display(ISymbol symbol) =>
        symbol is IMethodSymbol { AssociatedSymbol: { } owner } ? Display(owner) : symbol.ToDisplayString(Reported);

    /// <summary>The name that reflection has for a type: the same in every compilation, and apart for <c>file</c> types of a name.</summary>
    public static string TypeKey(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer) return $"{TypeKey(outer)}+{type.MetadataName}";
        return type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{type.MetadataName}" : type.MetadataName;
    }

    /// <summary>A member's name and signature as the runtime tells members apart; equal keys are the same member of the running code.</summary>
    public static string MemberKey(ISymbol member) => member switch
    {
        IMethodSymbol method => $"{Static(method)}{DocumentationCommentId.CreateDeclarationId(method)}{Own(method)}{Reference(method.ReturnType)}{Reference(method)}",
        IFieldSymbol field => $"{Static(field)}F:{field.MetadataName}:{Reference(field.Type)}",
        IPropertySymbol property => $"{Static(property)}{DocumentationCommentId.CreateDeclarationId(property)}:{Reference(property.Type)}",
        IEventSymbol happening => $"{Static(happening)}{DocumentationCommentId.CreateDeclarationId(happening)}:{Reference(happening.Type)}",
        _ => member.MetadataName,
    };

    /// <summary>What callers compile in beyond the key: defaults, constants, names of parameters, accessibility, modifiers.</summary>
    public static string CallerView(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => $"{MemberComparer.Dispatch(method)} {method.DeclaredAccessibility} {method.IsReadOnly} {method.IsExtensionMethod} {string.Join(',', method.Parameters.Select(View))} {method is { IsPartialDefinition: true, PartialImplementationPart: null }}",
        IFieldSymbol field => $"{field.DeclaredAccessibility} {field.IsConst} {field.ConstantValue} {field.IsReadOnly}",
        IPropertySymbol property => $"{property.DeclaredAccessibility} {property.IsRequired} {string.Join(',', property.Parameters.Select(View))}",
        _ => symbol.DeclaredAccessibility.ToString(),
    };

    private static string View(IParameterSymbol parameter) =>
        $"{parameter.RefKind} {parameter.Name} {parameter.IsParams} {(parameter.HasExplicitDefaultValue ? $"={parameter.ExplicitDefaultValue}" : "")}";

    private static string Static(ISymbol symbol) => symbol.IsStatic ? "static " : "";

    // Documentation ids of extension members do not tell the blocks apart.
    private static string Own(IMethodSymbol method) => $"@{method.ContainingType.MetadataName}~";

    private static string Reference(IMethodSymbol method) => $" {method.RefKind}{(method.IsInitOnly ? " init" : "")}";

    private static string Reference(ITypeSymbol type) =>
        type is ITypeParameterSymbol parameter ? $"{parameter.TypeParameterKind}{parameter.Ordinal}" : DocumentationCommentId.CreateReferenceId(type);
}
