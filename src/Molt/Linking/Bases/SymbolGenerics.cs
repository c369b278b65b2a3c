using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;

namespace Molt.Linking.Bases;

/// <summary>Mirrors the type parameters of foreign classes and methods.</summary>
internal static class SymbolGenerics
{
    private static readonly TypeSignature ValueType = WellKnown.Class("System.Runtime", "System", "ValueType");

    // The compiler marks the constraint "unmanaged" so (C# specification, "Type parameter constraints"; ECMA-335 augments).
    private static readonly TypeSignature Unmanaged = new ModifiedSignature(
        WellKnown.Class("System.Runtime", "System.Runtime.InteropServices", "UnmanagedType"), ValueType, IsRequired: true);

    /// <summary>A type's parameters, those of the types around it first.</summary>
    public static ImmutableArray<GenericParameterPlan> Of(INamedTypeSymbol type) =>
        (type.ContainingType is { } outer ? Of(outer) : []).AddRange(type.TypeParameters.Select(Plan));

    public static ImmutableArray<GenericParameterPlan> Of(IMethodSymbol method) => [.. method.TypeParameters.Select(Plan)];

    private static GenericParameterPlan Plan(ITypeParameterSymbol parameter)
    {
        var constraints = parameter.ConstraintTypes.Select(SymbolSignatures.Of).ToImmutableArray();
        if (parameter.HasUnmanagedTypeConstraint) constraints = constraints.Add(Unmanaged);
        else if (parameter.HasValueTypeConstraint) constraints = constraints.Add(ValueType);
        return new(parameter.Name, Attributes(parameter), constraints);
    }

    private static GenericParameterAttributes Attributes(ITypeParameterSymbol parameter)
    {
        var attributes = GenericParameterAttributes.None;
        if (parameter.HasReferenceTypeConstraint) attributes |= GenericParameterAttributes.ReferenceTypeConstraint;
        if (parameter.HasValueTypeConstraint)
            attributes |= GenericParameterAttributes.NotNullableValueTypeConstraint | GenericParameterAttributes.DefaultConstructorConstraint;
        if (parameter.HasConstructorConstraint) attributes |= GenericParameterAttributes.DefaultConstructorConstraint;
        if (parameter.AllowsRefLikeType) attributes |= GenericParameterAttributes.AllowByRefLike;
        return attributes;
    }
}
