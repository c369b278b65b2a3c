using System.Reflection.Metadata;
using Molt.Weaving.Tables;

namespace Molt.Weaving.FirstRuns;

/// <summary>The tokens by which code names the members of a type: their rows, or, of a generic type, references to them in an instantiation.</summary>
/// <param name="heaps">The images.</param>
/// <param name="type">The type or the instantiation.</param>
internal sealed class InstanceTokens(HeapCopy heaps, EntityHandle type)
{
    private readonly Dictionary<EntityHandle, EntityHandle> references = [];

    public EntityHandle Type => type;

    /// <param name="row">The field's row.</param>
    /// <param name="likeness">A field of the source that has the same name and type.</param>
    public EntityHandle Field(FieldDefinitionHandle row, FieldDefinitionHandle likeness)
    {
        var field = heaps.Source.GetFieldDefinition(likeness);
        return Member(row, heaps.Copy(field.Name), heaps.Copy(field.Signature));
    }

    public EntityHandle Method(MethodDefinitionHandle row, string name, BlobHandle signature) =>
        Member(row, heaps.Target.GetOrAddString(name), signature);

    private EntityHandle Member(EntityHandle row, StringHandle name, BlobHandle signature)
    {
        if (type.Kind == HandleKind.TypeDefinition) return row;
        if (!references.TryGetValue(row, out var reference)) references.Add(row, reference = heaps.Target.AddMemberReference(type, name, signature));
        return reference;
    }
}
