using Microsoft.CodeAnalysis;

namespace Molt.Diffing;

/// <summary>Compares two versions of a type apart from its members' code: what the runtime cannot change in place is found here.</summary>
internal static class TypeComparer
{
    public static IEnumerable<(EditRule Rule, ISymbol At)> Compare(INamedTypeSymbol before, INamedTypeSymbol after)
    {
        if (KindOf(before) != KindOf(after)) yield return (EditRule.KindChanged, after);
        else if (after.TypeKind == TypeKind.Enum && EnumOf(before) != EnumOf(after)) yield return (EditRule.EnumChanged, after);
        else if (after.TypeKind == TypeKind.Delegate && DelegateOf(before) != DelegateOf(after)) yield return (EditRule.KindChanged, after);
        if (BaseOf(before) != BaseOf(after)) yield return (EditRule.BaseChanged, after);
        if (InterfacesOf(before) != InterfacesOf(after)) yield return (EditRule.InterfaceChanged, after);
        if (after.TypeKind == TypeKind.Struct && LayoutOf(before) != LayoutOf(after)) yield return (EditRule.LayoutChanged, after);
        if (after.IsRecord && PositionalOf(before) != PositionalOf(after)) yield return (EditRule.RecordChanged, after);
        if (Attributes(before) != Attributes(after)) yield return (EditRule.AttributesChanged, after);
    }

    public static string Attributes(ISymbol symbol)
    {
        var own = symbol.GetAttributes().Select(attribute => attribute.ToString());
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

    private static string BaseOf(INamedTypeSymbol type) => type.BaseType is { } parent ? Name(parent) : "";

    private static string InterfacesOf(INamedTypeSymbol type) => string.Join(", ", type.Interfaces.Select(Name).Order());

    private static string EnumOf(INamedTypeSymbol type) => Name(type.EnumUnderlyingType!) + string.Join(',', type.GetMembers().OfType<IFieldSymbol>()
        .Where(field => field.HasConstantValue).Select(field => $"{field.Name}={field.ConstantValue}"));

    private static string DelegateOf(INamedTypeSymbol type) => SymbolNames.MemberKey(type.DelegateInvokeMethod!);

    private static string LayoutOf(INamedTypeSymbol type) => string.Join(
        ", ", type.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic).Select(SymbolNames.MemberKey));

    private static string PositionalOf(INamedTypeSymbol type) => string.Join(", ", type.InstanceConstructors
        .Where(constructor => constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax))
        .SelectMany(constructor => constructor.Parameters).Select(parameter => $"{Name(parameter.Type)} {parameter.Name}"));

    private static string Name(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
