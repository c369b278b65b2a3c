using System.Reflection.Metadata;
using Molt.Images;
using Molt.Weaving.Tables;

namespace Molt.Weaving.Planning;

/// <summary>Plans the detours of methods without type parameters.</summary>
internal sealed class Detours(SourceImage image, HeapCopy heaps, ReceiverCopies receivers, AppendedLocals locals)
{
    private readonly MetadataReader source = heaps.Source;
    private int count;

    public Detour Plan(TypeDefinitionHandle type, MethodDefinitionHandle handle)
    {
        var method = source.GetMethodDefinition(handle);
        var passing = receivers.PassingOf(type, handle, method);
        var isMaker = passing == ReceiverPassing.CopyOut;
        var result = isMaker ? receivers.BlobOf(type) : StructResult(method);
        var body = image.File.GetMethodBody(method.RelativeVirtualAddress);
        return new Detour(handle, count++, Signature(type, method, passing))
        {
            Passing = passing,
            ReceiverType = passing == ReceiverPassing.AsIs ? default : type,
            OwnLocals = isMaker ? locals.Add(default, receivers.BlobOf(type)).Signature : default,
            Result = result is null ? null : locals.Add(body.LocalSignature, result),
        };
    }

    private BlobHandle Signature(TypeDefinitionHandle type, MethodDefinition method, ReceiverPassing passing)
    {
        var (reader, target) = (source.GetBlobReader(method.Signature), new BlobBuilder());
        var isInstance = reader.ReadSignatureHeader().IsInstance;
        var parameters = reader.ReadCompressedInteger();
        target.WriteByte((byte)SignatureCallingConvention.Default);
        target.WriteCompressedInteger(parameters + (isInstance && passing != ReceiverPassing.CopyOut ? 1 : 0));
        WriteResult(ref reader, target, type, passing);
        if (isInstance) WriteReceiver(target, type, passing);
        for (; parameters > 0; parameters--) SignatureRewriter.RewriteType(ref reader, target, handle => handle);
        return heaps.Target.GetOrAddBlob(target);
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

    private BlobBuilder? StructResult(MethodDefinition method)
    {
        var reader = source.GetBlobReader(method.Signature);
        reader.ReadSignatureHeader();
        reader.ReadCompressedInteger();
        var result = reader;
        var kind = reader.ReadByte();
        if (kind == (byte)SignatureTypeCode.GenericTypeInstance) kind = reader.ReadByte();
        if (kind != (byte)SignatureTypeKind.ValueType) return null;
        var blob = new BlobBuilder();
        SignatureRewriter.RewriteType(ref result, blob, handle => handle);
        return blob;
    }
}
