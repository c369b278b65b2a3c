using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Security.Cryptography;
using Molt.Weaving.Bodies;
using Molt.Weaving.Tables;

namespace Molt.Weaving.Pdb;

/// <summary>
/// Copies a portable PDB for an image whose methods begin with prologues: every offset into IL moves by the size of the method's.
/// </summary>
/// <param name="moves">Where each method's own code moved to, by method row.</param>
/// <param name="copies">Methods that the image has twice, in the order of the copies' rows.</param>
internal sealed class PdbWeaver(IReadOnlyList<MovedCode> moves, IReadOnlyList<CopiedMethod> copies)
{
    /// <summary>Copies the PDB and returns it with its new identity.</summary>
    public unsafe (byte[] Pdb, BlobContentId Id) Weave(
        ReadOnlyMemory<byte> pdb, ImmutableArray<int> rowCounts, MethodDefinitionHandle entryPoint)
    {
        using var pin = pdb.Pin();
        var source = new MetadataReader((byte*)pin.Pointer, pdb.Length);
        var heaps = new HeapCopy(source, new MetadataBuilder());
        Copy(heaps, rowCounts[(int)TableIndex.MethodDef]);
        var id = NewId(source);
        var file = new BlobBuilder(1 << 16);
        new PortablePdbBuilder(heaps.Target, rowCounts, entryPoint, _ => id).Serialize(file);
        return (file.ToArray(), id);
    }

    private void Copy(HeapCopy heaps, int methodCount)
    {
        CopyDocuments(heaps);
        new MethodDebugTables(heaps, moves, copies).Copy(methodCount);
        new ScopeTables(heaps, moves, copies).Copy();
        new ImportScopes(heaps).Copy();
        new CustomDebugInformations(heaps, moves, copies).Copy();
    }

    private static void CopyDocuments(HeapCopy heaps)
    {
        foreach (var document in heaps.Source.Documents.Select(heaps.Source.GetDocument))
            heaps.Target.AddDocument(heaps.Target.GetOrAddDocumentName(heaps.Source.GetString(document.Name)),
                heaps.Copy(document.HashAlgorithm), heaps.Copy(document.Hash), heaps.Copy(document.Language));
    }

    // A debugger that knows the source's PDB by its id must not take this one for it.
    private static BlobContentId NewId(MetadataReader source) =>
        BlobContentId.FromHash(SHA256.HashData(source.DebugMetadataHeader!.Id.AsSpan()));
}
