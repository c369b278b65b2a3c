using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Molt.Linking.Signatures;

/// <summary>Resolves the tokens of one image's (or one delta's) signatures to names.</summary>
internal interface ITypeNames
{
    TypeIdentity Definition(TypeDefinitionHandle handle);

    TypeIdentity Reference(TypeReferenceHandle handle);

    TypeSignature Specification(TypeSpecificationHandle handle);
}

/// <summary>Builds <see cref="TypeSignature"/>s for the metadata library's decoder.</summary>
internal sealed class SignatureProvider(ITypeNames names) : ISignatureTypeProvider<TypeSignature, object?>
{
    private const byte ValueTypeElement = 0x11;

    public TypeSignature GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        new NamedSignature(names.Definition(handle), rawTypeKind == ValueTypeElement);

    public TypeSignature GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        new NamedSignature(names.Reference(handle), rawTypeKind == ValueTypeElement);

    public TypeSignature GetTypeFromSpecification(
        MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => names.Specification(handle);

    public TypeSignature GetPrimitiveType(PrimitiveTypeCode typeCode) => new PrimitiveSignature(typeCode);

    public TypeSignature GetSZArrayType(TypeSignature elementType) => new VectorSignature(elementType);

    public TypeSignature GetArrayType(TypeSignature elementType, ArrayShape shape) => new ArraySignature(elementType, shape);

    public TypeSignature GetByReferenceType(TypeSignature elementType) => new ByReferenceSignature(elementType);

    public TypeSignature GetPointerType(TypeSignature elementType) => new PointerSignature(elementType);

    public TypeSignature GetPinnedType(TypeSignature elementType) => new PinnedSignature(elementType);

    public TypeSignature GetFunctionPointerType(MethodSignature<TypeSignature> signature) => new FunctionPointerSignature(signature);

    public TypeSignature GetGenericInstantiation(TypeSignature genericType, ImmutableArray<TypeSignature> typeArguments) =>
        new GenericSignature((NamedSignature)genericType, typeArguments);

    public TypeSignature GetGenericMethodParameter(object? genericContext, int index) => new VariableSignature(index, OfMethod: true);

    public TypeSignature GetGenericTypeParameter(object? genericContext, int index) => new VariableSignature(index, OfMethod: false);

    public TypeSignature GetModifiedType(TypeSignature modifier, TypeSignature unmodifiedType, bool isRequired) =>
        new ModifiedSignature(modifier, unmodifiedType, isRequired);
}
