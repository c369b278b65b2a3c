using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Weaving.FirstRuns;

namespace Molt.Weaving.Tables;

/// <summary>Copies fields and what belongs to them, row for row.</summary>
internal sealed class FieldTables(HeapCopy heaps, MappedData data, FirstRunPlan runs)
{
    private readonly MetadataReader source = heaps.Source;
    private readonly MetadataBuilder target = heaps.Target;

    public void Copy()
    {
        foreach (var handle in source.FieldDefinitions) Copy(handle, source.GetFieldDefinition(handle));
        CopyConstants();
    }

    private void Copy(FieldDefinitionHandle handle, FieldDefinition field)
    {
        target.AddFieldDefinition(runs.Attributes(handle, Writable(field.Attributes)), heaps.Copy(field.Name), heaps.Copy(field.Signature));
        if ((field.Attributes & FieldAttributes.HasFieldRVA) != 0)
            target.AddFieldRelativeVirtualAddress(handle, data.OffsetOf(field));
        if ((field.Attributes & FieldAttributes.HasFieldMarshal) != 0)
            target.AddMarshallingDescriptor(handle, heaps.Copy(field.GetMarshallingDescriptor()));
        if (field.GetOffset() is >= 0 and var offset) target.AddFieldLayout(handle, offset);
    }

    // Optimized code treats a read-only static as a constant, and an edit may change its value. Mapped data never changes.
    private static FieldAttributes Writable(FieldAttributes attributes) =>
        (attributes & (FieldAttributes.Static | FieldAttributes.HasFieldRVA)) == FieldAttributes.Static
            ? attributes & ~FieldAttributes.InitOnly
            : attributes;

    private void CopyConstants()
    {
        for (var row = 1; row <= source.GetTableRowCount(TableIndex.Constant); row++)
        {
            var constant = source.GetConstant(MetadataTokens.ConstantHandle(row));
            var value = source.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode);
            target.AddConstant(constant.Parent, value);
        }
    }
}
