using System.Reflection.Metadata;
using Molt.Images;
using Molt.Weaving.Planning;
using Molt.Weaving.Tables;

namespace Molt.Weaving.Lanes;

/// <summary>The signatures of twins of leaves.</summary>
internal sealed class TwinSignatures(HeapCopy heaps)
{
    private readonly MetadataReader source = heaps.Source;
    private readonly Dictionary<TypeDefinitionHandle, StandaloneSignatureHandle> locals = [];

    public BlobHandle OfCopy(MethodDefinition method)
    {
        var (reader, target) = (source.GetBlobReader(method.Signature), new BlobBuilder());
        var isInstance = reader.ReadSignatureHeader().IsInstance;
        var parameters = reader.ReadCompressedInteger();
        target.WriteByte((byte)SignatureCallingConvention.Default);
        target.WriteCompressedInteger(parameters + (isInstance ? 1 : 0));
        SignatureRewriter.RewriteType(ref reader, target, handle => handle);
        if (isInstance) WriteReceiver(target, method.GetDeclaringType());
        for (; parameters > 0; parameters--) SignatureRewriter.RewriteType(ref reader, target, handle => handle);
        return heaps.Target.GetOrAddBlob(target);
    }

    public BlobHandle OfMaker(MethodDefinition constructor)
    {
        var (reader, target) = (source.GetBlobReader(constructor.Signature), new BlobBuilder());
        reader.ReadSignatureHeader();
        var parameters = reader.ReadCompressedInteger();
        target.WriteByte((byte)SignatureCallingConvention.Default);
        target.WriteCompressedInteger(parameters);
        SignatureRewriter.RewriteType(ref reader, new BlobBuilder(), handle => handle); // void gives way to what it makes
        ReceiverSignature.Write(target, source, constructor.GetDeclaringType());
        for (; parameters > 0; parameters--) SignatureRewriter.RewriteType(ref reader, target, handle => handle);
        return heaps.Target.GetOrAddBlob(target);
    }

    /// <summary>How many arguments a constructor takes.</summary>
    public int ArgumentsOf(MethodDefinition constructor)
    {
        var reader = source.GetBlobReader(constructor.Signature);
        reader.ReadSignatureHeader();
        return reader.ReadCompressedInteger();
    }

    /// <summary>The locals of what makes a struct: the struct.</summary>
    public StandaloneSignatureHandle LocalOf(MethodDefinition constructor)
    {
        var type = constructor.GetDeclaringType();
        if (!locals.TryGetValue(type, out var signature)) locals.Add(type, signature = AddLocal(type));
        return signature;
    }

    private StandaloneSignatureHandle AddLocal(TypeDefinitionHandle type)
    {
        var blob = new BlobBuilder();
        blob.WriteByte((byte)SignatureKind.LocalVariables);
        blob.WriteCompressedInteger(1);
        ReceiverSignature.Write(blob, source, type);
        return heaps.Target.AddStandaloneSignature(heaps.Target.GetOrAddBlob(blob));
    }

    private void WriteReceiver(BlobBuilder target, TypeDefinitionHandle type)
    {
        if (SystemTypes.IsStruct(source, source.GetTypeDefinition(type))) target.WriteByte((byte)SignatureTypeCode.ByReference);
        ReceiverSignature.Write(target, source, type);
    }
}
