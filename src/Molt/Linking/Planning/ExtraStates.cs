using System.Reflection;
using Molt.Images;
using Molt.Linking.Signatures;

namespace Molt.Linking.Planning;

/// <summary>The topmost script class above a class, whose base has the room for late fields.</summary>
/// <param name="Type">That class: late fields are numbered below it.</param>
/// <param name="State">The field of its base that holds the extra state.</param>
internal sealed record ExtraStateRoot(TypeIdentity Type, FieldReference State);

/// <summary>Finds where objects of a class have their extra state.</summary>
internal static class ExtraStates
{
    private static readonly FieldReference OfLiveObject = new(WellKnown.Class("Molt.Runtime", "Molt.Runtime", "LiveObject"), "ExtraState", Shapes.Object);

    /// <summary>Null when they have none.</summary>
    public static ExtraStateRoot? RootOf(Placements placements, NamedSignature type)
    {
        if (type.IsValueType) return null;
        for (var next = type.Identity; ;)
        {
            var (image, handle) = placements.Home(next);
            var definition = image.Reader.GetTypeDefinition(handle);
            if (definition.BaseType.IsNil || image.Type(definition.BaseType).Definition is not { } parent) return null;
            if (!parent.IsScript) return IsObject(parent) && HasRoom(next, definition.Attributes) ? new(next, OfLiveObject) : null;
            next = parent;
        }
    }

    public static TypeIdentity? ParentOf(Placements placements, TypeIdentity type)
    {
        var (image, handle) = placements.Home(type);
        var parent = image.Reader.GetTypeDefinition(handle).BaseType;
        return parent.IsNil ? null : image.Type(parent).Definition;
    }

    private static bool IsObject(TypeIdentity type) => type is { Namespace: "System", Name: "Object", DeclaringType: null };

    // As the weaver has it, see Weaving/Planning/BaseTypes.
    private static bool HasRoom(TypeIdentity type, TypeAttributes attributes) =>
        (attributes & TypeAttributes.LayoutMask) == TypeAttributes.AutoLayout && !GeneratedNames.IsImmutable(type.Name)
        && type.Namespace is not ("System.Runtime.CompilerServices" or "Microsoft.CodeAnalysis");
}
