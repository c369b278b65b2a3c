using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing;

/// <summary>Compares two versions of a type apart from its members' code: what the runtime cannot change in place is found here.</summary>
internal static class TypeComparer
{
    public static IEnumerable<EditRule> Compare(INamedTypeSymbol before, INamedTypeSymbol after) =>
        Facets(before).Zip(Facets(after)).Where(pair => pair.First != pair.Second).Select(pair => pair.First.Rule);

    /// <summary>What has to stay as it is, in words that are equal where it is the same; always as many.</summary>
    public static IEnumerable<Facet> Facets(INamedTypeSymbol type)
    {
        yield return new(EditRule.KindChanged, KindOf(type));
        yield return new(EditRule.EnumChanged, type.TypeKind == TypeKind.Enum ? EnumOf(type) : "");
        yield return new(EditRule.KindChanged, type.TypeKind == TypeKind.Delegate ? DelegateOf(type) : "");
        yield return new(EditRule.BaseChanged, BaseOf(type));
        yield return new(EditRule.InterfaceChanged, InterfacesOf(type));
        yield return new(EditRule.LayoutChanged, type.TypeKind == TypeKind.Struct ? LayoutOf(type) : "");
        yield return new(EditRule.RecordChanged, type.IsRecord ? PositionalOf(type) : "");
        yield return new(EditRule.AttributesChanged, Attributes(type));
    }

    public static string Attributes(ISymbol symbol)
    {
        var own = symbol.GetAttributes().Where(attribute => !MoltAttributes.IsOne(attribute)).Select(attribute => attribute.ToString());
        var of = symbol is IMethodSymbol method
            ? method.GetReturnTypeAttributes().Concat(method.Parameters.SelectMany(parameter => parameter.GetAttributes())).Select(attribute => attribute.ToString())
            : [];
        return string.Join("; ", own.Concat(of));
    }

    // Lifting "sealed" or "abstract", or making a static class an ordinary one, asks of the runtime what it checked at load;
    // the other direction is for the compiler alone to check.
    private static string KindOf(INamedTypeSymbol type) =>
        $"{type.TypeKind} {type.IsRecord} {type.IsStatic} {type.IsRefLikeType} {type.IsUnmanagedType} {string.Join(',', type.TypeParameters.Select(ParameterOf))}";

    public static bool IsLifted(INamedTypeSymbol before, INamedTypeSymbol after) =>
        after.TypeKind == TypeKind.Class && ((before.IsSealed && !after.IsSealed) || (before.IsAbstract && !after.IsAbstract));

    private static string ParameterOf(ITypeParameterSymbol parameter) =>
        $"{parameter.Variance} {parameter.HasConstructorConstraint} {parameter.HasReferenceTypeConstraint} {parameter.HasValueTypeConstraint} "
        + $"{parameter.HasUnmanagedTypeConstraint} {parameter.AllowsRefLikeType} {string.Join('+', parameter.ConstraintTypes.Select(Name).Order())}";

    /// <summary>How the parts of a type are declared: they have to agree with one another, whatever is in them.</summary>
    public static string Parts(INamedTypeSymbol type) => string.Join("; ", type.DeclaringSyntaxReferences.Select(part => part.GetSyntax()).OfType<MemberDeclarationSyntax>()
        .Select(part => string.Join(' ', part.Modifiers.Select(modifier => modifier.ValueText))).Order(StringComparer.Ordinal));

    /// <summary>What a type is derived from and implements.</summary>
    public static string Heritage(INamedTypeSymbol type) => $"{BaseOf(type)}: {InterfacesOf(type)}";

    private static string BaseOf(INamedTypeSymbol type) => type.BaseType is { } parent ? Name(parent) : "";

    private static string InterfacesOf(INamedTypeSymbol type) => string.Join(", ", type.Interfaces.Select(Name).Order());

    private static string EnumOf(INamedTypeSymbol type) => Name(type.EnumUnderlyingType!) + string.Join(',', type.GetMembers().OfType<IFieldSymbol>()
        .Where(field => field.HasConstantValue).Select(field => $"{field.Name}={field.ConstantValue}"));

    private static string DelegateOf(INamedTypeSymbol type) => SymbolNames.MemberKey(type.DelegateInvokeMethod!);

    private static string LayoutOf(INamedTypeSymbol type) => string.Join(
        ", ", type.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic).Select(SymbolNames.MemberKey));

    private static string PositionalOf(INamedTypeSymbol type) => string.Join(", ", type.InstanceConstructors
        .Where(constructor => constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax))
        .SelectMany(constructor => constructor.Parameters).Select(parameter => $"{Name(parameter.Type)} {parameter.Name}"));

    private static string Name(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
