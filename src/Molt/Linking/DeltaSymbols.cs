using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;
using Molt.Model;

namespace Molt.Linking;

/// <summary>Reads a delta's debug information, whose tables hold rows of this edit's methods alone.</summary>
internal sealed class DeltaSymbols
{
    private readonly MetadataReader reader;
    private readonly Dictionary<int, int> rows = [];

    public DeltaSymbols(Delta delta)
    {
        reader = MetadataReaderProvider.FromPortablePdbImage(delta.Symbols).GetMetadataReader();
        var row = 0;
        foreach (var handle in reader.GetEditAndContinueMapEntries())
        {
            if (handle.Kind == HandleKind.MethodDebugInformation) rows[MetadataTokens.GetRowNumber(handle)] = ++row;
        }
    }

    public ImmutableArray<SourcePoint> PointsOf(MethodDefinitionHandle method)
    {
        if (!rows.TryGetValue(MetadataTokens.GetRowNumber(method), out var row)) return [];
        var information = reader.GetMethodDebugInformation(MetadataTokens.MethodDebugInformationHandle(row));
        return information.SequencePointsBlob.IsNil ? [] : [.. information.GetSequencePoints().Select(SourcePoint.Of)];
    }

    public string NameOf(DocumentHandle document) => reader.GetString(reader.GetDocument(document).Name);

    public (Guid Algorithm, byte[] Hash, Guid Language) ChecksumOf(DocumentHandle document)
    {
        var row = reader.GetDocument(document);
        return (reader.GetGuid(row.HashAlgorithm), reader.GetBlobBytes(row.Hash), reader.GetGuid(row.Language));
    }
}
