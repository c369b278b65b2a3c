using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Security.Cryptography;
using Molt.Images;

namespace Molt.Linking.Writing;

/// <summary>
/// Writes the portable PDB of an image out of the delta's: which line and column each instruction came from, so that stack
/// traces and breakpoints of new code work as those of the first.
/// </summary>
internal sealed class SymbolWriter(DeltaSymbols? source)
{
    private readonly MetadataBuilder metadata = new();
    private readonly Dictionary<string, DocumentHandle> documents = [];

    /// <summary>Adds the next method's row; every method of the image has one.</summary>
    /// <param name="method">The method's row in the image.</param>
    /// <param name="original">The method whose body was copied; nil for none.</param>
    /// <param name="body">The copied body.</param>
    /// <param name="locals">Its local signature in the image.</param>
    public void Add(MethodDefinitionHandle method, MethodDefinitionHandle original, RelocatedBody? body, StandaloneSignatureHandle locals)
    {
        while (metadata.GetRowCount(TableIndex.MethodDebugInformation) < MetadataTokens.GetRowNumber(method) - 1)
            metadata.AddMethodDebugInformation(default, default);
        var points = body is null ? [] : source!.PointsOf(original).RemoveAll(point => !body.Has(point.Offset));
        if (points.IsEmpty || points.Any(point => point.Document != points[0].Document))
        {
            metadata.AddMethodDebugInformation(default, default);
            return;
        }
        var moved = points.Select(point => point with { Offset = body!.Offsets[point.Offset] }).ToList();
        metadata.AddMethodDebugInformation(
            Document(points[0].Document),
            metadata.GetOrAddBlob(SequencePoints.Write(moved, locals.IsNil ? 0 : MetadataTokens.GetRowNumber(locals))));
    }

    public ImmutableArray<byte> Serialize(ImmutableArray<int> rows, out BlobContentId id)
    {
        var builder = new PortablePdbBuilder(metadata, rows, default, content => BlobContentId.FromHash(Hash(content)));
        var blob = new BlobBuilder();
        id = builder.Serialize(blob);
        return blob.ToImmutableArray();
    }

    private static byte[] Hash(IEnumerable<Blob> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var blob in content) hash.AppendData(blob.GetBytes());
        return hash.GetHashAndReset();
    }

    private DocumentHandle Document(DocumentHandle original)
    {
        var name = source!.NameOf(original);
        if (documents.TryGetValue(name, out var known)) return known;
        var (algorithm, hash, language) = source!.ChecksumOf(original);
        return documents[name] = metadata.AddDocument(
            metadata.GetOrAddDocumentName(name), metadata.GetOrAddGuid(algorithm), metadata.GetOrAddBlob(hash), metadata.GetOrAddGuid(language));
    }
}
