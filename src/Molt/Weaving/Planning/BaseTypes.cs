using Molt.Images;
using System.Reflection;
using System.Reflection.Metadata;

namespace Molt.Weaving.Planning;

/// <summary>Gives classes that derive from <see cref="object"/> the base class with room for fields added later.</summary>
internal sealed class BaseTypes(MetadataReader source, RuntimeReferences references)
{
    public EntityHandle Of(TypeDefinition type) => IsMoved(type) ? references.LiveObject : type.BaseType;

    private bool IsMoved(TypeDefinition type) =>
        SystemTypes.Is(source, type.BaseType, "Object") && HasObjects(type.Attributes) && IsEditable(type);

    // The runtime wants a class with a layout for native code to derive from another such class, or from Object itself.
    private static bool HasObjects(TypeAttributes attributes) =>
        (attributes & (TypeAttributes.Abstract | TypeAttributes.Sealed)) != (TypeAttributes.Abstract | TypeAttributes.Sealed)
        && (attributes & TypeAttributes.LayoutMask) == TypeAttributes.AutoLayout
        && (attributes & (TypeAttributes.Interface | TypeAttributes.Import)) == 0;

    private bool IsEditable(TypeDefinition type) =>
        !GeneratedNames.IsImmutable(source.GetString(type.Name))
        && !source.StringComparer.Equals(type.Namespace, "System.Runtime.CompilerServices")
        && !source.StringComparer.Equals(type.Namespace, "Microsoft.CodeAnalysis");
}
