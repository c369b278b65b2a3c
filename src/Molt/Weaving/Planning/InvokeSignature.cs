using System.Reflection.Metadata;
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
        if (header.IsInstance) WriteReceiver(target, declaringType);
        for (; parameters > 0; parameters--) SignatureRewriter.RewriteType(ref reader, target, type => type, typeArity);
        return heaps.Target.GetOrAddBlob(target);
    }

    private void WriteReceiver(BlobBuilder target, TypeDefinitionHandle type)
    {
        if (SystemTypes.IsStruct(source, source.GetTypeDefinition(type))) target.WriteByte((byte)SignatureTypeCode.ByReference);
        ReceiverSignature.Write(target, source, type);
    }
}
