using System.Reflection.Metadata;

namespace Molt.Weaving.Tables;

/// <summary>How many bytes of mapped data a field has: those of its primitive type, or of its struct's declared size.</summary>
internal sealed class MappedFieldSizes(MetadataReader source)
{
    public int Of(FieldDefinition field)
    {
        var signature = source.GetBlobReader(field.Signature);
        signature.ReadSignatureHeader();
        var code = signature.ReadByte();
        return code == (byte)SignatureTypeKind.ValueType ? OfStruct(signature.ReadTypeHandle()) : OfPrimitive((PrimitiveTypeCode)code);
    }

    private int OfStruct(EntityHandle type) => type.Kind == HandleKind.TypeDefinition
        ? source.GetTypeDefinition((TypeDefinitionHandle)type).GetLayout().Size
        : throw new BadImageFormatException("A mapped field's type is not of its own image.");

    private static int OfPrimitive(PrimitiveTypeCode code) => code switch
    {
        PrimitiveTypeCode.Boolean or PrimitiveTypeCode.SByte or PrimitiveTypeCode.Byte => 1,
        PrimitiveTypeCode.Char or PrimitiveTypeCode.Int16 or PrimitiveTypeCode.UInt16 => 2,
        PrimitiveTypeCode.Int32 or PrimitiveTypeCode.UInt32 or PrimitiveTypeCode.Single => 4,
        PrimitiveTypeCode.Int64 or PrimitiveTypeCode.UInt64 or PrimitiveTypeCode.Double => 8,
        _ => throw new BadImageFormatException($"A mapped field has the type {code}."),
    };
}
