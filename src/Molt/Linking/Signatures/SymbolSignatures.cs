using System.Collections.Immutable;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;

namespace Molt.Linking.Signatures;

/// <summary>The names and signatures that the compiler's symbols have in images.</summary>
internal static class SymbolSignatures
{
    public static TypeIdentity Identity(INamedTypeSymbol type)
    {
        var declaring = type.ContainingType is { } outer ? Identity(outer.OriginalDefinition) : null;
        var space = declaring is null && type.ContainingNamespace is { IsGlobalNamespace: false } containing ? containing.ToDisplayString() : "";
        // Code that does not compile yet has types without an assembly.
        return new(type.ContainingAssembly is ISourceAssemblySymbol ? null : type.ContainingAssembly?.Name ?? "?", space, type.MetadataName, declaring);
    }

    /// <summary>The key that a method goes by in its type.</summary>
    public static string Key(IMethodSymbol method) => MemberKeys.Method(method.MetadataName, Method(method));

    /// <summary>The key that a field goes by in its type.</summary>
    public static string Key(IFieldSymbol field) => MemberKeys.Field(field.MetadataName, Modified(Of(field.Type), field.CustomModifiers));

    /// <summary>A method by its definition.</summary>
    public static MethodReference Definition(IMethodSymbol method) =>
        new(new NamedSignature(Identity(method.ContainingType.OriginalDefinition), method.ContainingType.IsValueType), method.MetadataName, Method(method));

    /// <summary>A method's signature, with the modifiers that are part of it.</summary>
    public static MethodSignature<TypeSignature> Method(IMethodSymbol method) => new(
        new SignatureHeader(SignatureKind.Method, SignatureCallingConvention.Default, Attributes(method)), Result(method),
        method.Parameters.Length, method.Arity, [.. method.Parameters.Select(Parameter)]);

    /// <summary>A type as signatures write it.</summary>
    /// <exception cref="ArgumentException">Signatures have no such type.</exception>
    public static TypeSignature Of(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { IsSZArray: true } array => new VectorSignature(Modified(Of(array.ElementType), array.CustomModifiers)),
        IArrayTypeSymbol array => new ArraySignature(
            Modified(Of(array.ElementType), array.CustomModifiers), new ArrayShape(array.Rank, [], [.. new int[array.Rank]])),
        IPointerTypeSymbol pointer => new PointerSignature(Modified(Of(pointer.PointedAtType), pointer.CustomModifiers)),
        IFunctionPointerTypeSymbol pointer => new FunctionPointerSignature(FunctionPointer(pointer.Signature)),
        ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } variable => new VariableSignature(variable.Ordinal, OfMethod: true),
        ITypeParameterSymbol variable => new VariableSignature(Arity(variable.DeclaringType!.ContainingType) + variable.Ordinal, OfMethod: false),
        IDynamicTypeSymbol => Shapes.Object,
        INamedTypeSymbol { IsTupleType: true, TupleUnderlyingType: { } tuple } => Of(tuple),
        INamedTypeSymbol named => Named(named),
        _ => throw new ArgumentException($"The type {type} has no signature.", nameof(type)),
    };

    /// <summary>A type by its name, with its own type parameters as arguments; <see cref="object"/>, too, is named so where a token stands for it.</summary>
    public static TypeSignature Self(INamedTypeSymbol type) =>
        Shapes.Open(new NamedSignature(Identity(type.OriginalDefinition), type.IsValueType), Arity(type));

    /// <summary>How many type parameters a type has, with those of the types around it.</summary>
    public static int Arity(INamedTypeSymbol? type) => type is null ? 0 : Arity(type.ContainingType) + type.Arity;

    private static SignatureAttributes Attributes(IMethodSymbol method) =>
        (method.IsStatic ? SignatureAttributes.None : SignatureAttributes.Instance)
        | (method.IsGenericMethod ? SignatureAttributes.Generic : SignatureAttributes.None);

    private static TypeSignature Result(IMethodSymbol method) =>
        Passed(Modified(Of(method.ReturnType), method.ReturnTypeCustomModifiers), method.RefKind, method.RefCustomModifiers);

    private static TypeSignature Parameter(IParameterSymbol parameter) =>
        Passed(Modified(Of(parameter.Type), parameter.CustomModifiers), parameter.RefKind, parameter.RefCustomModifiers);

    private static TypeSignature Passed(TypeSignature type, RefKind kind, ImmutableArray<CustomModifier> modifiers) =>
        kind == RefKind.None ? type : Modified(new ByReferenceSignature(type), modifiers);

    private static TypeSignature Modified(TypeSignature type, ImmutableArray<CustomModifier> modifiers) => modifiers.Reverse().Aggregate(
        type, (element, modifier) => new ModifiedSignature(Of(modifier.Modifier), element, IsRequired: !modifier.IsOptional));

    private static MethodSignature<TypeSignature> FunctionPointer(IMethodSymbol signature) => new(
        new SignatureHeader(SignatureKind.Method, signature.CallingConvention, SignatureAttributes.None), Result(signature),
        signature.Parameters.Length, 0, [.. signature.Parameters.Select(Parameter)]);

    private static TypeSignature Named(INamedTypeSymbol type)
    {
        if (Primitive(type.SpecialType) is { } primitive) return new PrimitiveSignature(primitive);
        var open = new NamedSignature(Identity(type.OriginalDefinition), type.IsValueType);
        var arguments = AllArguments(type).Select(Of).ToList();
        return arguments.Count == 0 ? open : new GenericSignature(open, [.. arguments]);
    }

    private static IEnumerable<ITypeSymbol> AllArguments(INamedTypeSymbol type) =>
        (type.ContainingType is { } outer ? AllArguments(outer) : []).Concat(type.TypeArguments);

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
