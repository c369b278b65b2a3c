using System.Collections.Immutable;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;

namespace Molt.Linking.Signatures;

/// <summary>The names that the compiler's symbols have in images.</summary>
internal static class SymbolSignatures
{
    public static TypeIdentity Identity(INamedTypeSymbol type)
    {
        var declaring = type.ContainingType is { } outer ? Identity(outer.OriginalDefinition) : null;
        var space = declaring is null && type.ContainingNamespace is { IsGlobalNamespace: false } containing ? containing.ToDisplayString() : "";
        return new(AssemblyOf(type), space, type.MetadataName, declaring);
    }

    /// <summary>The key that a method goes by in its type.</summary>
    public static string Key(IMethodSymbol method) => MemberKeys.Method(method.MetadataName, Signature(method));

    /// <summary>A method by its definition.</summary>
    public static MethodReference Definition(IMethodSymbol method) =>
        new(Open(method.ContainingType), method.MetadataName, Signature(method));

    public static MethodSignature<TypeSignature> Signature(IMethodSymbol method) => new(
        new SignatureHeader(SignatureKind.Method, Convention(method), Attributes(method)),
        Passed(method.ReturnType, method.RefKind, method.ReturnTypeCustomModifiers, method.RefCustomModifiers), method.Parameters.Length, method.Arity,
        [.. method.Parameters.Select(parameter => Passed(parameter.Type, parameter.RefKind, parameter.CustomModifiers, parameter.RefCustomModifiers))]);

    /// <summary>The type with the arguments that the symbol has; a definition's are its own parameters.</summary>
    public static TypeSignature Of(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { IsSZArray: true } array => new VectorSignature(Of(array.ElementType)),
        IArrayTypeSymbol array => new ArraySignature(Of(array.ElementType), new ArrayShape(array.Rank, [], [.. new int[array.Rank]])),
        IPointerTypeSymbol pointer => new PointerSignature(Of(pointer.PointedAtType)),
        IFunctionPointerTypeSymbol pointer => new FunctionPointerSignature(Signature(pointer.Signature)),
        ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } variable => new VariableSignature(variable.Ordinal, OfMethod: true),
        ITypeParameterSymbol variable => new VariableSignature(Outer(variable.ContainingType) + variable.Ordinal, OfMethod: false),
        IDynamicTypeSymbol => Shapes.Object,
        INamedTypeSymbol { IsTupleType: true, TupleUnderlyingType: { } tuple } when !SymbolEqualityComparer.Default.Equals(tuple, type) => Of(tuple),
        INamedTypeSymbol named => Named(named),
        _ => throw new ArgumentException($"The type {type} cannot be called from a host.", nameof(type)),
    };

    // Code that does not compile yet has types without an assembly.
    private static string? AssemblyOf(INamedTypeSymbol type) => type.ContainingAssembly is ISourceAssemblySymbol ? null : type.ContainingAssembly?.Name ?? "?";

    private static SignatureCallingConvention Convention(IMethodSymbol method) => method.MethodKind == MethodKind.FunctionPointerSignature
        ? (SignatureCallingConvention)((int)method.CallingConvention & 0x0f)
        : SignatureCallingConvention.Default;

    private static SignatureAttributes Attributes(IMethodSymbol method) =>
        (method.IsStatic || method.MethodKind == MethodKind.FunctionPointerSignature ? SignatureAttributes.None : SignatureAttributes.Instance)
        | (method.Arity > 0 ? SignatureAttributes.Generic : SignatureAttributes.None);

    private static TypeSignature Passed(
        ITypeSymbol type, RefKind kind, ImmutableArray<CustomModifier> ofType, ImmutableArray<CustomModifier> ofReference)
    {
        var modified = Modified(Of(type), ofType);
        return kind == RefKind.None ? modified : Modified(new ByReferenceSignature(modified), ofReference);
    }

    private static TypeSignature Modified(TypeSignature type, ImmutableArray<CustomModifier> modifiers) => modifiers.Aggregate(
        type, (element, modifier) => new ModifiedSignature(Of(modifier.Modifier), element, !modifier.IsOptional));

    private static NamedSignature Open(INamedTypeSymbol type) => new(Identity(type.OriginalDefinition), type.IsValueType);

    private static TypeSignature Named(INamedTypeSymbol type)
    {
        if (Primitive(type.SpecialType) is { } primitive) return new PrimitiveSignature(primitive);
        var arguments = AllArguments(type).Select(Of).ToList();
        return arguments.Count == 0 ? Open(type) : new GenericSignature(Open(type), [.. arguments]);
    }

    private static IEnumerable<ITypeSymbol> AllArguments(INamedTypeSymbol type) =>
        (type.ContainingType is { } outer ? AllArguments(outer) : []).Concat(type.TypeArguments);

    // In images the parameters of the types around a nested one are its own first ones.
    private static int Outer(INamedTypeSymbol? type) => type?.ContainingType is { } outer ? Outer(outer) + outer.Arity : 0;

    private static PrimitiveTypeCode? Primitive(SpecialType type) => type switch
    {
        SpecialType.System_Void => PrimitiveTypeCode.Void,
        SpecialType.System_Boolean => PrimitiveTypeCode.Boolean,
        SpecialType.System_Char => PrimitiveTypeCode.Char,
        SpecialType.System_SByte => PrimitiveTypeCode.SByte,
        SpecialType.System_Byte => PrimitiveTypeCode.Byte,
        SpecialType.System_Int16 => PrimitiveTypeCode.Int16,
        SpecialType.System_UInt16 => PrimitiveTypeCode.UInt16,
        SpecialType.System_Int32 => PrimitiveTypeCode.Int32,
        SpecialType.System_UInt32 => PrimitiveTypeCode.UInt32,
        SpecialType.System_Int64 => PrimitiveTypeCode.Int64,
        SpecialType.System_UInt64 => PrimitiveTypeCode.UInt64,
        SpecialType.System_Single => PrimitiveTypeCode.Single,
        SpecialType.System_Double => PrimitiveTypeCode.Double,
        SpecialType.System_String => PrimitiveTypeCode.String,
        SpecialType.System_Object => PrimitiveTypeCode.Object,
        SpecialType.System_IntPtr => PrimitiveTypeCode.IntPtr,
        SpecialType.System_UIntPtr => PrimitiveTypeCode.UIntPtr,
        SpecialType.System_TypedReference => PrimitiveTypeCode.TypedReference,
        _ => null,
    };
}
