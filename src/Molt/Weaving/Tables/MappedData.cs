using System.Reflection;
using System.Reflection.Metadata;

namespace Molt.Weaving.Tables;

/// <summary>
/// The data that static fields are mapped to. It is copied as one piece, from the first field's data to the end of the last one's, and
/// starts at a multiple of eight as in the source: so everything keeps its alignment.
/// </summary>
internal sealed class MappedData
{
    private const int Alignment = 8;
    private readonly int start;

    public MappedData(SourceImage image)
    {
        FieldDefinition[] fields = [.. image.Metadata.FieldDefinitions.Select(image.Metadata.GetFieldDefinition)
            .Where(field => (field.Attributes & FieldAttributes.HasFieldRVA) != 0)];
        if (fields.Length == 0) return;
        start = fields.Min(field => field.GetRelativeVirtualAddress()) / Alignment * Alignment;
        var sizes = new MappedFieldSizes(image.Metadata);
        var end = fields.Max(field => field.GetRelativeVirtualAddress() + sizes.Of(field));
        Content.WriteBytes(image.File.GetSectionData(start).GetContent(0, end - start));
    }

    public BlobBuilder Content { get; } = new();

    public int OffsetOf(FieldDefinition field) => field.GetRelativeVirtualAddress() - start;
}
