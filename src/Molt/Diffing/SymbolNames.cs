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
        IFieldSymbol field => $"{(field.IsConst ? "const " : Static(field))}F:{field.MetadataName}:{Reference(field.Type)}",
        IPropertySymbol property => $"{Static(property)}{DocumentationCommentId.CreateDeclarationId(property)}:{Reference(property.Type)}",
        IEventSymbol happening => $"{Static(happening)}{DocumentationCommentId.CreateDeclarationId(happening)}:{Reference(happening.Type)}",
        _ => member.MetadataName,
    };

    /// <summary>
    /// What callers compile in, and what they are checked against, beyond the key: defaults, constants, names of parameters and tuple elements,
    /// accessibility, modifiers, constraints.
    /// </summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="withValues">Whether the values of constants and default arguments are part of it, and not only that there are some.</param>
    public static string CallerView(ISymbol symbol, bool withValues = true) => symbol switch
    {
        IMethodSymbol method => $"{MemberComparer.Dispatch(method)} {method.DeclaredAccessibility} {method.IsReadOnly} {method.IsExtensionMethod} {IsStructDefault(method)} {Views(method.Parameters, withValues)} "
            + $"{TypeText.Of(method.ReturnType)} {method is { IsPartialDefinition: true, PartialImplementationPart: null }} {Constraints(method.TypeParameters)} {Directions(method)}",
        IFieldSymbol field => $"{field.DeclaredAccessibility} {TypeText.Of(field.Type)} {field.IsConst} {(field.IsConst && withValues ? ConstantText.Of(field.ConstantValue) : "")} {field.IsReadOnly} {field.IsRequired} {field.IsVolatile}",
        IPropertySymbol property => $"{property.DeclaredAccessibility} {TypeText.Of(property.Type)} {property.IsRequired} {IsSetByConstructors(property)} {Views(property.Parameters, withValues)} {Directions(property)}",
        IEventSymbol happening => $"{happening.DeclaredAccessibility} {TypeText.Of(happening.Type)} {PartialMembers.IsFieldLike(happening)}",
        _ => symbol.DeclaredAccessibility.ToString(),
    };

    /// <summary>What the code that uses a type is checked against, beyond its members, base and interfaces.</summary>
    public static string CheckedView(INamedTypeSymbol type) =>
        $"{type.IsAbstract} {type.IsSealed} {type.IsStatic} {type.IsReadOnly} {type.IsUnmanagedType} {type.IsRefLikeType} {Constraints(type.TypeParameters)} {Directions(type)}";

    /// <summary>The names of a type's parameters, and of the types' around it; the code within goes by them.</summary>
    public static string ParameterNames(INamedTypeSymbol type) => string.Join(',', type.TypeParameters.Select(parameter => parameter.Name));

    private static string Views(IEnumerable<IParameterSymbol> parameters, bool withValues) => string.Join(',', parameters.Select(parameter => View(parameter, withValues)));

    private static string View(IParameterSymbol parameter, bool withValues) =>
        $"{parameter.RefKind} {TypeText.Of(parameter.Type)} {parameter.Name} {parameter.IsParams} {parameter.ScopedKind} "
        + $"{(parameter.HasExplicitDefaultValue ? "=" : "")}{(parameter.HasExplicitDefaultValue && withValues ? ConstantText.Of(parameter.ExplicitDefaultValue) : "")} {Directions(parameter)}";

    private static string Constraints(IEnumerable<ITypeParameterSymbol> parameters) => string.Join(',', parameters.Select(parameter =>
        $"{parameter.HasConstructorConstraint} {parameter.HasReferenceTypeConstraint} {parameter.HasValueTypeConstraint} {parameter.HasUnmanagedTypeConstraint} {parameter.AllowsRefLikeType} "
        + string.Join('+', parameter.ConstraintTypes.Select(TypeText.Of))));

    // Attributes that tell the compiler how to bind or check a call.
    private static string Directions(ISymbol symbol) => string.Join(',', symbol.GetAttributes()
        .Where(attribute => attribute.AttributeClass is { } type && (type.Name is "ObsoleteAttribute" or "ConditionalAttribute" or "ExperimentalAttribute"
            || type.ContainingNamespace.ToDisplayString() == "System.Runtime.CompilerServices" && type.Name is not "CompilerGeneratedAttribute"))
        .Select(attribute => attribute.ToString()));

    /// <summary>Whether it is a struct's constructor that nobody wrote: then <c>new S()</c> is <c>default(S)</c>, and nothing is called.</summary>
    public static bool IsStructDefault(IMethodSymbol method) => method is { IsImplicitlyDeclared: true, MethodKind: MethodKind.Constructor, ContainingType.IsValueType: true };

    // Constructors assign to the field behind it.
    private static bool IsSetByConstructors(IPropertySymbol property) =>
        property.SetMethod is null && !property.IsAbstract && property.ContainingType.GetMembers(FieldOf(property)).Length > 0;

    /// <summary>The name of the field that holds a member's value.</summary>
    public static string FieldOf(ISymbol member) => member is IPropertySymbol ? $"<{member.MetadataName}>k__BackingField" : member.MetadataName;

    private static string Static(ISymbol symbol) => symbol.IsStatic ? "static " : "";

    // Documentation ids of extension members do not tell the blocks apart.
    private static string Own(IMethodSymbol method) => $"@{method.ContainingType.MetadataName}~";

    private static string Reference(IMethodSymbol method) => $" {method.RefKind}{(method.IsInitOnly ? " init" : "")}";

    private static string Reference(ITypeSymbol type) =>
        type is ITypeParameterSymbol parameter ? $"{parameter.TypeParameterKind}{parameter.Ordinal}" : DocumentationCommentId.CreateReferenceId(type);
}
