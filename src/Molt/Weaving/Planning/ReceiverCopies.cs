using System.Reflection.Metadata;
using Molt.Weaving.Tables;

namespace Molt.Weaving.Planning;

/// <summary>The copy of a struct receiver that a prologue makes.</summary>
/// <param name="Passing">When it is made.</param>
/// <param name="Type">The struct.</param>
/// <param name="Locals">The body's locals with the copy behind them.</param>
/// <param name="Index">The copy's place among them.</param>
internal sealed record ReceiverCopy(ReceiverPassing Passing, EntityHandle Type, StandaloneSignatureHandle Locals, int Index);

/// <summary>Appends the types and local signatures that receiver copies need.</summary>
internal sealed class ReceiverCopies(SourceImage image, HeapCopy heaps)
{
    private readonly StructReceivers receivers = new(image);
    private readonly Dictionary<TypeDefinitionHandle, EntityHandle> types = [];
    private readonly Dictionary<BlobHandle, StandaloneSignatureHandle> signatures = [];

    public ReceiverCopy? Plan(TypeDefinitionHandle type, MethodDefinitionHandle handle, MethodDefinition method)
    {
        var passing = receivers.PassingOf(type, handle, method);
        if (passing == ReceiverPassing.AsIs) return null;
        var locals = AddLocal(image.File.GetMethodBody(method.RelativeVirtualAddress).LocalSignature, type, out var index);
        return new ReceiverCopy(passing, TokenOf(type), locals, index);
    }

    private EntityHandle TokenOf(TypeDefinitionHandle type)
    {
        if (heaps.Source.GetTypeDefinition(type).GetGenericParameters().Count == 0) return type;
        if (types.TryGetValue(type, out var token)) return token;
        var blob = new BlobBuilder();
        ReceiverSignature.Write(blob, heaps.Source, type);
        types.Add(type, token = heaps.Target.AddTypeSpecification(heaps.Target.GetOrAddBlob(blob)));
        return token;
    }

    private StandaloneSignatureHandle AddLocal(StandaloneSignatureHandle locals, TypeDefinitionHandle type, out int count)
    {
        var (blob, rest) = (new BlobBuilder(), Array.Empty<byte>());
        (count, rest) = locals.IsNil ? (0, rest) : Read(locals);
        blob.WriteByte((byte)SignatureKind.LocalVariables);
        blob.WriteCompressedInteger(count + 1);
        blob.WriteBytes(rest);
        ReceiverSignature.Write(blob, heaps.Source, type);
        var signature = heaps.Target.GetOrAddBlob(blob);
        if (!signatures.TryGetValue(signature, out var handle))
            signatures.Add(signature, handle = heaps.Target.AddStandaloneSignature(signature));
        return handle;
    }

    private (int Count, byte[] Types) Read(StandaloneSignatureHandle locals)
    {
        var reader = heaps.Source.GetBlobReader(heaps.Source.GetStandaloneSignature(locals).Signature);
        reader.ReadSignatureHeader();
        return (reader.ReadCompressedInteger(), reader.ReadBytes(reader.RemainingBytes));
    }
}
