using System.Reflection.Metadata;

namespace Molt.Weaving.FirstRuns;

/// <summary>The fields of state machines, which are rows of the image or references.</summary>
internal static class MachineFields
{
    public static StringHandle NameOf(MetadataReader source, EntityHandle field) => field.Kind == HandleKind.FieldDefinition
        ? source.GetFieldDefinition((FieldDefinitionHandle)field).Name
        : source.GetMemberReference((MemberReferenceHandle)field).Name;

    public static BlobHandle SignatureOf(MetadataReader source, EntityHandle field) => field.Kind == HandleKind.FieldDefinition
        ? source.GetFieldDefinition((FieldDefinitionHandle)field).Signature
        : source.GetMemberReference((MemberReferenceHandle)field).Signature;
}
