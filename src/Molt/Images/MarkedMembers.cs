using System.Reflection.Metadata;

namespace Molt.Images;

/// <summary>The members of an image that carry a certain attribute. A property's attribute counts for its accessors too.</summary>
internal sealed class MarkedMembers
{
    private readonly MetadataReader source;
    private readonly HashSet<EntityHandle> owners = [];

    /// <param name="source">The image.</param>
    /// <param name="attribute">The attribute's type name without its namespace.</param>
    public MarkedMembers(MetadataReader source, string attribute)
    {
        this.source = source;
        var constructors = Constructors(attribute);
        if (constructors.Count == 0) return;
        foreach (var one in source.CustomAttributes.Select(source.GetCustomAttribute))
            if (constructors.Contains(one.Constructor)) Add(one.Parent);
    }

    public bool Contains(EntityHandle member) => owners.Contains(member);

    private void Add(EntityHandle owner)
    {
        owners.Add(owner);
        if (owner.Kind != HandleKind.PropertyDefinition) return;
        var accessors = source.GetPropertyDefinition((PropertyDefinitionHandle)owner).GetAccessors();
        owners.Add(accessors.Getter);
        owners.Add(accessors.Setter);
    }

    // The compiler defines an attribute itself where the references lack it.
    private HashSet<EntityHandle> Constructors(string attribute)
    {
        var constructors = new HashSet<EntityHandle>();
        foreach (var member in source.MemberReferences)
            if (source.GetMemberReference(member).Parent is { Kind: HandleKind.TypeReference } type
                && source.StringComparer.Equals(source.GetTypeReference((TypeReferenceHandle)type).Name, attribute))
                constructors.Add(member);
        foreach (var type in source.TypeDefinitions.Select(source.GetTypeDefinition))
            if (source.StringComparer.Equals(type.Name, attribute))
                constructors.UnionWith(type.GetMethods().Select(method => (EntityHandle)method));
        return constructors;
    }
}
