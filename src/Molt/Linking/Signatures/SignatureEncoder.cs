using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Molt.Linking.Signatures;

/// <summary>Writes signatures (ECMA-335 II.23.2) for an image whose type tokens <paramref name="token"/> hands out.</summary>
internal sealed class SignatureEncoder(Func<TypeIdentity, EntityHandle> token)
{
    public BlobBuilder Method(MethodSignature<TypeSignature> signature)
    {
        var blob = new BlobBuilder();
        Method(blob, signature);
        return blob;
    }

    public BlobBuilder Field(TypeSignature type)
    {
        var blob = new BlobBuilder();
        blob.WriteByte((byte)SignatureKind.Field);
        Type(blob, type);
        return blob;
    }

    public BlobBuilder Property(MethodSignature<TypeSignature> signature)
    {
        var blob = new BlobBuilder();
        blob.WriteByte(signature.Header.RawValue);
        blob.WriteCompressedInteger(signature.ParameterTypes.Length);
        Type(blob, signature.ReturnType);
        foreach (var parameter in signature.ParameterTypes) Type(blob, parameter);
        return blob;
    }

    public BlobBuilder Locals(ImmutableArray<TypeSignature> types)
    {
        var blob = new BlobBuilder();
        blob.WriteByte((byte)SignatureKind.LocalVariables);
        blob.WriteCompressedInteger(types.Length);
        foreach (var type in types) Type(blob, type);
        return blob;
    }

    public BlobBuilder Instantiation(ImmutableArray<TypeSignature> arguments)
    {
        var blob = new BlobBuilder();
        blob.WriteByte((byte)SignatureKind.MethodSpecification);
        blob.WriteCompressedInteger(arguments.Length);
        foreach (var argument in arguments) Type(blob, argument);
        return blob;
    }

    public BlobBuilder Specification(TypeSignature type)
    {
        var blob = new BlobBuilder();
        Type(blob, type);
        return blob;
    }

    private void Method(BlobBuilder blob, MethodSignature<TypeSignature> signature)
    {
        blob.WriteByte(signature.Header.RawValue);
        if (signature.Header.IsGeneric) blob.WriteCompressedInteger(signature.GenericParameterCount);
        blob.WriteCompressedInteger(signature.ParameterTypes.Length);
        Type(blob, signature.ReturnType);
        for (var index = 0; index < signature.ParameterTypes.Length; index++)
        {
            if (signature.Header.CallingConvention == SignatureCallingConvention.VarArgs && index == signature.RequiredParameterCount)
                blob.WriteByte((byte)SignatureTypeCode.Sentinel);
            Type(blob, signature.ParameterTypes[index]);
        }
    }

    private void Type(BlobBuilder blob, TypeSignature type)
    {
        switch (type)
        {
            case PrimitiveSignature primitive: blob.WriteByte((byte)primitive.Code); break;
            case NamedSignature named: Named(blob, named); break;
            case GenericSignature generic: Generic(blob, generic); break;
            case VariableSignature variable: Variable(blob, variable); break;
            case VectorSignature vector: Prefixed(blob, SignatureTypeCode.SZArray, vector.Element); break;
            case ByReferenceSignature reference: Prefixed(blob, SignatureTypeCode.ByReference, reference.Element); break;
            case PointerSignature pointer: Prefixed(blob, SignatureTypeCode.Pointer, pointer.Element); break;
            case PinnedSignature pinned: Prefixed(blob, SignatureTypeCode.Pinned, pinned.Element); break;
            case ArraySignature array: Array(blob, array); break;
            case ModifiedSignature modified: Modified(blob, modified); break;
            case FunctionPointerSignature pointer:
                blob.WriteByte((byte)SignatureTypeCode.FunctionPointer);
                Method(blob, pointer.Signature);
                break;
            default: throw new InvalidOperationException($"A signature has the unknown type {type}.");
        }
    }

    private void Prefixed(BlobBuilder blob, SignatureTypeCode prefix, TypeSignature element)
    {
        blob.WriteByte((byte)prefix);
        Type(blob, element);
    }

    private void Named(BlobBuilder blob, NamedSignature named)
    {
        blob.WriteByte((byte)(named.IsValueType ? SignatureTypeKind.ValueType : SignatureTypeKind.Class));
        blob.WriteCompressedInteger(CodedIndex.TypeDefOrRefOrSpec(token(named.Identity)));
    }

    private void Generic(BlobBuilder blob, GenericSignature generic)
    {
        blob.WriteByte((byte)SignatureTypeCode.GenericTypeInstance);
        Named(blob, generic.Generic);
        blob.WriteCompressedInteger(generic.Arguments.Length);
        foreach (var argument in generic.Arguments) Type(blob, argument);
    }

    private static void Variable(BlobBuilder blob, VariableSignature variable)
    {
        blob.WriteByte((byte)(variable.OfMethod ? SignatureTypeCode.GenericMethodParameter : SignatureTypeCode.GenericTypeParameter));
        blob.WriteCompressedInteger(variable.Index);
    }

    private void Array(BlobBuilder blob, ArraySignature array)
    {
        Prefixed(blob, SignatureTypeCode.Array, array.Element);
        blob.WriteCompressedInteger(array.Shape.Rank);
        blob.WriteCompressedInteger(array.Shape.Sizes.Length);
        foreach (var size in array.Shape.Sizes) blob.WriteCompressedInteger(size);
        blob.WriteCompressedInteger(array.Shape.LowerBounds.Length);
        foreach (var bound in array.Shape.LowerBounds) blob.WriteCompressedSignedInteger(bound);
    }

    private void Modified(BlobBuilder blob, ModifiedSignature modified)
    {
        blob.WriteByte((byte)(modified.IsRequired ? SignatureTypeCode.RequiredModifier : SignatureTypeCode.OptionalModifier));
        var modifier = modified.Modifier.Definition ?? throw new InvalidOperationException($"{modified.Modifier} is no modifier.");
        blob.WriteCompressedInteger(CodedIndex.TypeDefOrRefOrSpec(token(modifier)));
        Type(blob, modified.Element);
    }
}
