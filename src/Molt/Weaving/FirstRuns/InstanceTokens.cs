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

    /// <param name="row">The field's row, or the reference to it.</param>
    /// <param name="likeness">A field of the source that has the same name and type.</param>
    public EntityHandle Field(EntityHandle row, EntityHandle likeness) =>
        Member(row, heaps.Copy(MachineFields.NameOf(heaps.Source, likeness)), heaps.Copy(MachineFields.SignatureOf(heaps.Source, likeness)));

    public EntityHandle Method(EntityHandle row, string name, BlobHandle signature) =>
        Member(row, heaps.Target.GetOrAddString(name), signature);

    private EntityHandle Member(EntityHandle row, StringHandle name, BlobHandle signature)
    {
        if (type.Kind != HandleKind.TypeSpecification) return row;
        if (!references.TryGetValue(row, out var reference)) references.Add(row, reference = heaps.Target.AddMemberReference(type, name, signature));
        return reference;
    }
}
