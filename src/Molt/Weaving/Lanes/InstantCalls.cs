using System.Reflection.Metadata;
using Molt.Images;

namespace Molt.Weaving.Lanes;

/// <summary>Tells which references of an image are to members of the framework that end at once (<see cref="InstantMembers"/>).</summary>
internal sealed class InstantCalls(MetadataReader source)
{
    private readonly Dictionary<MemberReferenceHandle, bool> known = [];

    public bool Include(MemberReferenceHandle handle)
    {
        if (!known.TryGetValue(handle, out var isInstant)) known.Add(handle, isInstant = IsInstant(source.GetMemberReference(handle)));
        return isInstant;
    }

    private bool IsInstant(MemberReference member) => TypeName(member.Parent) is { } type && InstantMembers.Include(type, source.GetString(member.Name));

    private string? TypeName(EntityHandle type)
    {
        if (type.Kind == HandleKind.TypeSpecification) type = Generic((TypeSpecificationHandle)type);
        if (type.Kind != HandleKind.TypeReference) return null;
        var reference = source.GetTypeReference((TypeReferenceHandle)type);
        return reference.ResolutionScope.Kind == HandleKind.AssemblyReference
            ? $"{source.GetString(reference.Namespace)}.{source.GetString(reference.Name)}"
            : null;
    }

    private EntityHandle Generic(TypeSpecificationHandle handle)
    {
        var signature = source.GetBlobReader(source.GetTypeSpecification(handle).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance) return default;
        signature.ReadByte();
        return signature.ReadTypeHandle();
    }
}
