using System.Reflection.Metadata;

namespace Molt.Weaving.Lanes;

/// <summary>Finds the methods of an image that its code names: by their rows, as the compiler does, or as members of its types, as the linker does.</summary>
internal sealed class OwnMethods(MetadataReader source)
{
    private Dictionary<(EntityHandle Type, string Name, BlobHandle Signature), MethodDefinitionHandle>? byName;

    /// <summary>The method; nil when it is of another image, or of a generic type.</summary>
    public MethodDefinitionHandle Find(EntityHandle method) => method.Kind switch
    {
        HandleKind.MethodDefinition => (MethodDefinitionHandle)method,
        HandleKind.MemberReference => Find(source.GetMemberReference((MemberReferenceHandle)method)),
        _ => default,
    };

    private MethodDefinitionHandle Find(MemberReference member) => member.Parent.Kind == HandleKind.TypeDefinition
        ? (byName ??= Index()).GetValueOrDefault((member.Parent, source.GetString(member.Name), member.Signature))
        : default;

    private Dictionary<(EntityHandle, string, BlobHandle), MethodDefinitionHandle> Index()
    {
        var index = new Dictionary<(EntityHandle, string, BlobHandle), MethodDefinitionHandle>();
        foreach (var handle in source.MethodDefinitions)
        {
            var method = source.GetMethodDefinition(handle);
            index[(method.GetDeclaringType(), source.GetString(method.Name), method.Signature)] = handle;
        }
        return index;
    }
}
