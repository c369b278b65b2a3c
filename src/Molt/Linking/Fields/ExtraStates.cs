using Molt.Linking.Signatures;

namespace Molt.Linking.Fields;

/// <summary>The topmost class of the scripts above a class.</summary>
/// <param name="Type">That class: late fields are numbered below it.</param>
/// <param name="State">The field of the extra state, in its base.</param>
internal sealed record ExtraStateRoot(TypeIdentity Type, FieldReference State);

/// <summary>Finds where objects of a class have their extra state.</summary>
internal static class ExtraStates
{
    /// <summary>Null when they have none.</summary>
    public static ExtraStateRoot? RootOf(Placements placements, NamedSignature type)
    {
        if (type.IsValueType || placements.RootOf(type.Identity) is not { } root) return null;
        var top = type.Identity;
        while (ParentOf(placements, top) is { IsScript: true } parent) top = parent;
        return new(top, root.ExtraState);
    }

    public static TypeIdentity? ParentOf(Placements placements, TypeIdentity type)
    {
        var (image, handle) = placements.Home(type);
        var parent = image.Reader.GetTypeDefinition(handle).BaseType;
        return parent.IsNil ? null : image.Type(parent).Definition;
    }
}
