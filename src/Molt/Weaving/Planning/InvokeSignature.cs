using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;
using Molt.Weaving.Tables;

namespace Molt.Weaving.Planning;

/// <summary>Makes the signature of a delegate's Invoke from that of the method: the receiver becomes its first parameter.</summary>
internal sealed class InvokeSignature(HeapCopy heaps)
{
    private readonly MetadataReader source = heaps.Source;

    public BlobHandle Of(TypeDefinitionHandle declaringType, MethodDefinition method, out int argumentCount)
    {
        var typeArity = source.GetTypeDefinition(declaringType).GetGenericParameters().Count;
        var (reader, target) = (source.GetBlobReader(method.Signature), new BlobBuilder());
        var header = reader.ReadSignatureHeader();
        if (header.IsGeneric) reader.ReadCompressedInteger();
        var parameters = reader.ReadCompressedInteger();
        argumentCount = parameters + (header.IsInstance ? 1 : 0);
        target.WriteByte((byte)SignatureAttributes.Instance);
        target.WriteCompressedInteger(argumentCount);
        SignatureRewriter.RewriteType(ref reader, target, type => type, typeArity);
        if (header.IsInstance) WriteReceiver(target, declaringType, typeArity);
        for (; parameters > 0; parameters--) SignatureRewriter.RewriteType(ref reader, target, type => type, typeArity);
        return heaps.Target.GetOrAddBlob(target);
    }

    private void WriteReceiver(BlobBuilder target, TypeDefinitionHandle type, int arity)
    {
        var isStruct = SystemTypes.IsStruct(source, source.GetTypeDefinition(type));
        if (isStruct) target.WriteByte((byte)SignatureTypeCode.ByReference);
        if (arity > 0) target.WriteByte((byte)SignatureTypeCode.GenericTypeInstance);
        target.WriteByte((byte)(isStruct ? SignatureTypeKind.ValueType : SignatureTypeKind.Class));
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
