using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Molt.Images;

/// <summary>One run of the <see cref="SignatureRewriter"/>: a method for each production of the signature grammar.</summary>
internal readonly struct SignatureCopy(BlobBuilder target, TypeHandleMap map, int methodVariableShift)
{
    public void Signature(ref BlobReader source)
    {
        var header = source.ReadSignatureHeader();
        target.WriteByte(header.RawValue);
        if (header.Kind == SignatureKind.Field) Type(ref source);
        else if (header.Kind is SignatureKind.LocalVariables or SignatureKind.MethodSpecification) Types(ref source, Count(ref source));
        else Method(ref source, header);
    }

    public void Type(ref BlobReader source)
    {
        while (Prefix(ref source))
        {
        }
    }

    private void Method(ref BlobReader source, SignatureHeader header)
    {
        if (header.IsGeneric) Count(ref source);
        var parameters = Count(ref source);
        Types(ref source, 1 + parameters);
    }

    private void Types(ref BlobReader source, int count)
    {
        for (var i = 0; i < count; i++) Type(ref source);
    }

    /// <summary>Copies one type code and what belongs to it; true when it only modifies the type that follows.</summary>
    private bool Prefix(ref BlobReader source)
    {
        var code = source.ReadByte();
        switch ((SignatureTypeCode)code)
        {
            case SignatureTypeCode.GenericMethodParameter:
                MethodVariable(ref source);
                return false;
            case SignatureTypeCode.GenericTypeParameter:
                target.WriteByte(code);
                Count(ref source);
                return false;
            case SignatureTypeCode.GenericTypeInstance:
                target.WriteByte(code);
                target.WriteByte(source.ReadByte());
                Handle(ref source);
                Types(ref source, Count(ref source));
                return false;
            case SignatureTypeCode.FunctionPointer:
                target.WriteByte(code);
                Signature(ref source);
                return false;
            case SignatureTypeCode.Array:
                target.WriteByte(code);
                Type(ref source);
                Shape(ref source);
                return false;
            case (SignatureTypeCode)SignatureTypeKind.Class or (SignatureTypeCode)SignatureTypeKind.ValueType:
                target.WriteByte(code);
                Handle(ref source);
                return false;
            case SignatureTypeCode.RequiredModifier or SignatureTypeCode.OptionalModifier:
                target.WriteByte(code);
                Handle(ref source);
                return true;
            case SignatureTypeCode.ByReference or SignatureTypeCode.Pointer or SignatureTypeCode.SZArray
                or SignatureTypeCode.Pinned or SignatureTypeCode.Sentinel:
                target.WriteByte(code);
                return true;
            default:
                target.WriteByte(code);
                return false;
        }
    }

    private void MethodVariable(ref BlobReader source)
    {
        var shifted = methodVariableShift >= 0;
        var code = shifted ? SignatureTypeCode.GenericTypeParameter : SignatureTypeCode.GenericMethodParameter;
        target.WriteByte((byte)code);
        target.WriteCompressedInteger(source.ReadCompressedInteger() + (shifted ? methodVariableShift : 0));
    }

    private void Shape(ref BlobReader source)
    {
        Count(ref source);
        for (var sizes = Count(ref source); sizes > 0; sizes--) Count(ref source);
        for (var bounds = Count(ref source); bounds > 0; bounds--)
            target.WriteCompressedSignedInteger(source.ReadCompressedSignedInteger());
    }

    private int Count(ref BlobReader source)
    {
        var value = source.ReadCompressedInteger();
        target.WriteCompressedInteger(value);
        return value;
    }

    private void Handle(ref BlobReader source) =>
        target.WriteCompressedInteger(CodedIndex.TypeDefOrRefOrSpec(map(source.ReadTypeHandle())));
}
