using System.Reflection.Metadata;
using Molt.Weaving.Tables;

namespace Molt.Weaving.Planning;

/// <summary>A local behind all that a body has.</summary>
/// <param name="Signature">The body's locals with this one.</param>
/// <param name="Index">Its place among them.</param>
/// <param name="Type">Its type.</param>
internal sealed record AppendedLocal(StandaloneSignatureHandle Signature, int Index, BlobBuilder Type);

/// <summary>Appends local signatures with more locals.</summary>
internal sealed class AppendedLocals(HeapCopy heaps)
{
    private readonly Dictionary<BlobHandle, StandaloneSignatureHandle> signatures = [];
    private readonly Dictionary<StandaloneSignatureHandle, (int Count, byte[] Types)> appended = [];

    public AppendedLocal Add(StandaloneSignatureHandle locals, BlobBuilder type) => new(Add(locals, 1, type), Read(locals).Count, type);

    /// <summary>A body's locals with more behind them.</summary>
    /// <param name="locals">The body's own, or those with others that were appended before.</param>
    /// <param name="count">How many there are to be added.</param>
    /// <param name="types">Their types, one behind the other.</param>
    public StandaloneSignatureHandle Add(StandaloneSignatureHandle locals, int count, BlobBuilder types)
    {
        var own = Read(locals);
        var blob = new BlobBuilder();
        blob.WriteByte((byte)SignatureKind.LocalVariables);
        blob.WriteCompressedInteger(own.Count + count);
        blob.WriteBytes(own.Types);
        types.WriteContentTo(blob);
        var signature = heaps.Target.GetOrAddBlob(blob);
        if (!signatures.TryGetValue(signature, out var handle))
        {
            signatures.Add(signature, handle = heaps.Target.AddStandaloneSignature(signature));
            appended.Add(handle, (own.Count + count, [.. own.Types, .. types.ToArray()]));
        }

        return handle;
    }

    public int CountOf(StandaloneSignatureHandle locals) => Read(locals).Count;

    private (int Count, byte[] Types) Read(StandaloneSignatureHandle locals)
    {
        if (locals.IsNil) return (0, []);
        if (appended.TryGetValue(locals, out var known)) return known;
        var reader = heaps.Source.GetBlobReader(heaps.Source.GetStandaloneSignature(locals).Signature);
        reader.ReadSignatureHeader();
        return (reader.ReadCompressedInteger(), reader.ReadBytes(reader.RemainingBytes));
    }
}
