using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Molt.Weaving.Tables;

/// <summary>Copies strings, blobs and GUIDs from one set of metadata heaps to another, each handle once.</summary>
internal sealed class HeapCopy(MetadataReader source, MetadataBuilder target)
{
    private readonly Dictionary<StringHandle, StringHandle> strings = [];
    private readonly Dictionary<BlobHandle, BlobHandle> blobs = [];

    public MetadataReader Source => source;

    public MetadataBuilder Target => target;

    public StringHandle Copy(StringHandle handle)
    {
        if (handle.IsNil) return default;
        if (!strings.TryGetValue(handle, out var copy))
            strings.Add(handle, copy = target.GetOrAddString(source.GetString(handle)));
        return copy;
    }

    public BlobHandle Copy(BlobHandle handle)
    {
        if (handle.IsNil) return default;
        if (!blobs.TryGetValue(handle, out var copy))
            blobs.Add(handle, copy = target.GetOrAddBlob(source.GetBlobBytes(handle)));
        return copy;
    }

    public GuidHandle Copy(GuidHandle handle) => handle.IsNil ? default : target.GetOrAddGuid(source.GetGuid(handle));
}
