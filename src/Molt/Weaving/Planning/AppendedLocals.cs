using System.Reflection.Metadata;
using Molt.Weaving.Tables;

namespace Molt.Weaving.Planning;

/// <summary>A local behind all that a body has.</summary>
/// <param name="Signature">The body's locals with this one.</param>
/// <param name="Index">Its place among them.</param>
internal sealed record AppendedLocal(StandaloneSignatureHandle Signature, int Index);

/// <summary>Appends local signatures with one local more.</summary>
internal sealed class AppendedLocals(HeapCopy heaps)
{
    private readonly Dictionary<BlobHandle, StandaloneSignatureHandle> signatures = [];
    private readonly Dictionary<StandaloneSignatureHandle, (int Count, byte[] Types)> appended = [];

    /// <param name="locals">The body's locals: of the source, or with others that were appended before.</param>
    /// <param name="type">The local's type.</param>
    public AppendedLocal Add(StandaloneSignatureHandle locals, BlobBuilder type) => Add(locals, type, 1);

    /// <param name="locals">The body's locals, as above.</param>
    /// <param name="types">The types of several more, one after the other.</param>
    /// <param name="number">How many.</param>
    public AppendedLocal Add(StandaloneSignatureHandle locals, BlobBuilder types, int number)
    {
        var (count, others) = locals.IsNil ? (0, []) : Read(locals);
        var blob = new BlobBuilder();
        blob.WriteByte((byte)SignatureKind.LocalVariables);
        blob.WriteCompressedInteger(count + number);
        blob.WriteBytes(others);
        types.WriteContentTo(blob);
        var signature = heaps.Target.GetOrAddBlob(blob);
        if (!signatures.TryGetValue(signature, out var handle))
        {
            signatures.Add(signature, handle = heaps.Target.AddStandaloneSignature(signature));
            appended.Add(handle, (count + number, [.. others, .. types.ToArray()]));
        }

        return new AppendedLocal(handle, count);
    }

    private (int Count, byte[] Types) Read(StandaloneSignatureHandle locals)
    {
        if (appended.TryGetValue(locals, out var known)) return known;
        var reader = heaps.Source.GetBlobReader(heaps.Source.GetStandaloneSignature(locals).Signature);
        reader.ReadSignatureHeader();
        return (reader.ReadCompressedInteger(), reader.ReadBytes(reader.RemainingBytes));
    }
}
