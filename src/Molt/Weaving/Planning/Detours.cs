using System.Reflection.Metadata;
using Molt.Images;
using Molt.Weaving.Tables;

namespace Molt.Weaving.Planning;

/// <summary>Plans the detours of methods without type parameters.</summary>
internal sealed class Detours(SourceImage image, HeapCopy heaps, ReceiverCopies receivers, AppendedLocals locals)
{
    private readonly MetadataReader source = heaps.Source;
    private readonly StaticSignatures signatures = new(heaps);
    private int count;

    public Detour Plan(TypeDefinitionHandle type, MethodDefinitionHandle handle)
    {
        var method = source.GetMethodDefinition(handle);
        var passing = receivers.PassingOf(type, handle, method);
        var isMaker = passing == ReceiverPassing.CopyOut;
        var result = isMaker ? receivers.BlobOf(type) : StructResult(method);
        var body = image.File.GetMethodBody(method.RelativeVirtualAddress);
        return new Detour(handle, count++, signatures.Of(method, passing))
        {
            Passing = passing,
            ReceiverType = passing == ReceiverPassing.AsIs ? default : type,
            OwnLocals = isMaker ? locals.Add(default, receivers.BlobOf(type)).Signature : default,
            Result = result is null ? null : locals.Add(body.LocalSignature, result),
        };
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
