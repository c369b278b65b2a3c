using System.Reflection.Metadata;
using Molt.Images;
using Molt.Weaving.Tables;

namespace Molt.Weaving.Planning;

/// <summary>Makes the signature of a static method from that of the method it stands for: the receiver becomes its first parameter.</summary>
internal sealed class StaticSignatures(HeapCopy heaps)
{
    private readonly MetadataReader source = heaps.Source;

    /// <summary>The signature.</summary>
    /// <param name="method">A method without type parameters.</param>
    /// <param name="passing">How it gets a struct receiver; one that is copied out is its result, and no parameter.</param>
    public BlobHandle Of(MethodDefinition method, ReceiverPassing passing)
    {
        var (reader, target) = (source.GetBlobReader(method.Signature), new BlobBuilder());
        var isInstance = reader.ReadSignatureHeader().IsInstance;
        var parameters = reader.ReadCompressedInteger();
        target.WriteByte((byte)SignatureCallingConvention.Default);
        target.WriteCompressedInteger(parameters + (isInstance && passing != ReceiverPassing.CopyOut ? 1 : 0));
        WriteResult(ref reader, target, method.GetDeclaringType(), passing);
        if (isInstance) WriteReceiver(target, method.GetDeclaringType(), passing);
        for (; parameters > 0; parameters--) SignatureRewriter.RewriteType(ref reader, target, handle => handle);
        return heaps.Target.GetOrAddBlob(target);
    }

    /// <summary>How many parameters a method has.</summary>
    public int ParametersOf(MethodDefinition method)
    {
        var reader = source.GetBlobReader(method.Signature);
        reader.ReadSignatureHeader();
        return reader.ReadCompressedInteger();
    }

    // A constructor's void gives way to what it makes.
    private void WriteResult(ref BlobReader reader, BlobBuilder target, TypeDefinitionHandle type, ReceiverPassing passing)
    {
        SignatureRewriter.RewriteType(ref reader, passing == ReceiverPassing.CopyOut ? new BlobBuilder() : target, handle => handle);
        if (passing == ReceiverPassing.CopyOut) ReceiverSignature.Write(target, source, type);
    }

    private void WriteReceiver(BlobBuilder target, TypeDefinitionHandle type, ReceiverPassing passing)
    {
        if (passing == ReceiverPassing.CopyOut) return;
        if (passing == ReceiverPassing.AsIs && SystemTypes.IsStruct(source, source.GetTypeDefinition(type)))
            target.WriteByte((byte)SignatureTypeCode.ByReference);
        ReceiverSignature.Write(target, source, type);
    }
}
