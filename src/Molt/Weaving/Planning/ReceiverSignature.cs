using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Molt.Weaving.Planning;

/// <summary>Writes the type of a method's receiver: its declaring type, closed over its own type parameters.</summary>
internal static class ReceiverSignature
{
    public static void Write(BlobBuilder target, MetadataReader source, TypeDefinitionHandle type)
    {
        var definition = source.GetTypeDefinition(type);
        var (isStruct, arity) = (SystemTypes.IsStruct(source, definition), definition.GetGenericParameters().Count);
        Write(target, isStruct ? SignatureTypeKind.ValueType : SignatureTypeKind.Class, type, arity);
    }

    /// <summary>The same for a type that the source need not have.</summary>
    public static void Write(BlobBuilder target, SignatureTypeKind kind, EntityHandle type, int arity)
    {
        if (arity > 0) target.WriteByte((byte)SignatureTypeCode.GenericTypeInstance);
        target.WriteByte((byte)kind);
        target.WriteCompressedInteger(CodedIndex.TypeDefOrRefOrSpec(type));
        if (arity > 0) WriteVariables(target, arity);
    }

    private static void WriteVariables(BlobBuilder target, int arity)
    {
        target.WriteCompressedInteger(arity);
        for (var index = 0; index < arity; index++)
        {
            target.WriteByte((byte)SignatureTypeCode.GenericTypeParameter);
            target.WriteCompressedInteger(index);
        }
    }
}
