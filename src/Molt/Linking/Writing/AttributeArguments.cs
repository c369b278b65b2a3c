using System.Reflection.Metadata;
using Molt.Linking.Signatures;

namespace Molt.Linking.Writing;

/// <summary>
/// Copies an attribute's arguments (ECMA-335 II.23.3) with the types that they name written for another assembly. What stands in
/// the blob is only to be found by reading all of it.
/// </summary>
internal sealed class AttributeArguments(AttributeTypeNames names, BlobReader source, BlobBuilder target)
{
    private const byte SystemType = 0x50, Boxed = 0x51, Enumeration = 0x55;

    public void Copy(IEnumerable<TypeSignature> parameters)
    {
        target.WriteUInt16(source.ReadUInt16());
        foreach (var parameter in parameters) CopyValue(parameter);
        var count = source.ReadUInt16();
        target.WriteUInt16(count);
        for (var index = 0; index < count; index++) CopyNamed();
    }

    private void CopyNamed()
    {
        target.WriteByte(source.ReadByte()); // whether it is a field or a property
        var type = CopyType();
        target.WriteSerializedString(source.ReadSerializedString());
        CopyValue(type);
    }

    private TypeSignature CopyType()
    {
        var code = source.ReadByte();
        target.WriteByte(code);
        return code switch
        {
            (byte)SerializationTypeCode.SZArray => new VectorSignature(CopyType()),
            SystemType => WellKnown.Class("System.Runtime", "System", "Type"),
            Boxed => Shapes.Object,
            Enumeration => new PrimitiveSignature(names.Underlying(CopyTypeName()!)),
            _ => new PrimitiveSignature((PrimitiveTypeCode)code),
        };
    }

    private string? CopyTypeName()
    {
        var name = source.ReadSerializedString();
        target.WriteSerializedString(name is null ? null : names.Qualify(name));
        return name;
    }

    private void CopyValue(TypeSignature type)
    {
        switch (type)
        {
            case VectorSignature vector:
                var count = source.ReadInt32();
                target.WriteInt32(count);
                for (var index = 0; index < count; index++) CopyValue(vector.Element); // -1 is a null array
                break;
            case PrimitiveSignature { Code: PrimitiveTypeCode.Object }: CopyValue(CopyType()); break;
            case PrimitiveSignature { Code: PrimitiveTypeCode.String }: target.WriteSerializedString(source.ReadSerializedString()); break;
            case PrimitiveSignature primitive: target.WriteBytes(source.ReadBytes(Size(primitive.Code))); break;
            case NamedSignature { Identity: { Namespace: "System", Name: "Type", IsScript: false } }: CopyTypeName(); break;
            default: target.WriteBytes(source.ReadBytes(Size(names.Underlying(type.Definition!)))); break;
        }
    }

    private static int Size(PrimitiveTypeCode code) => code switch
    {
        PrimitiveTypeCode.Boolean or PrimitiveTypeCode.SByte or PrimitiveTypeCode.Byte => 1,
        PrimitiveTypeCode.Char or PrimitiveTypeCode.Int16 or PrimitiveTypeCode.UInt16 => 2,
        PrimitiveTypeCode.Int64 or PrimitiveTypeCode.UInt64 or PrimitiveTypeCode.Double => 8,
        _ => 4,
    };
}
