using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;
using Molt.Linking.Signatures;

namespace Molt.Calling;

/// <summary>The names that the compiler's symbols have in images.</summary>
internal static class SymbolSignatures
{
    public static TypeIdentity Identity(INamedTypeSymbol type)
    {
        var declaring = type.ContainingType is { } outer ? Identity(outer.OriginalDefinition) : null;
        var space = declaring is null && type.ContainingNamespace is { IsGlobalNamespace: false } containing ? containing.ToDisplayString() : "";
        return new(type.ContainingAssembly is ISourceAssemblySymbol ? null : type.ContainingAssembly.Name, space, type.MetadataName, declaring);
    }

    /// <summary>The key that a method goes by in its type.</summary>
    public static string Key(IMethodSymbol method) => MemberKeys.Method(method.MetadataName, new MethodSignature<TypeSignature>(
        new SignatureHeader(SignatureKind.Method, SignatureCallingConvention.Default, method.IsStatic ? SignatureAttributes.None : SignatureAttributes.Instance),
        Passed(method.ReturnType, method.RefKind), method.Parameters.Length, method.Arity,
        [.. method.Parameters.Select(parameter => Passed(parameter.Type, parameter.RefKind))]));

    private static TypeSignature Passed(ITypeSymbol type, RefKind kind) => kind == RefKind.None ? Of(type) : new ByReferenceSignature(Of(type));

    private static TypeSignature Of(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { IsSZArray: true } array => new VectorSignature(Of(array.ElementType)),
        IArrayTypeSymbol array => new ArraySignature(Of(array.ElementType), new ArrayShape(array.Rank, [], [.. new int[array.Rank]])),
        IPointerTypeSymbol pointer => new PointerSignature(Of(pointer.PointedAtType)),
        ITypeParameterSymbol variable => new VariableSignature(variable.Ordinal, variable.TypeParameterKind == TypeParameterKind.Method),
        IDynamicTypeSymbol => Shapes.Object,
        INamedTypeSymbol { IsTupleType: true, TupleUnderlyingType: { } tuple } => Of(tuple),
        INamedTypeSymbol named => Named(named),
        _ => throw new ArgumentException($"The type {type} cannot be called from a host.", nameof(type)),
    };

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
