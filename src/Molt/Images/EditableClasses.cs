using System.Reflection;
using System.Reflection.Metadata;

namespace Molt.Images;

/// <summary>Tells the classes whose objects later edits may give a new shape from those that stay as they are.</summary>
internal static class EditableClasses
{
    public static bool Include(MetadataReader image, TypeDefinition type) => HasObjects(type.Attributes) && IsEditable(image, type);

    /// <summary>Whether a class is marked as one whose interfaces may change.</summary>
    public static bool HasLiveInterfaces(MetadataReader image, TypeDefinition type) => type.GetCustomAttributes()
        .Select(handle => image.GetCustomAttribute(handle).Constructor).Where(constructor => constructor.Kind == HandleKind.MemberReference)
        .Select(constructor => image.GetMemberReference((MemberReferenceHandle)constructor).Parent).Where(parent => parent.Kind == HandleKind.TypeReference)
        .Select(parent => image.GetTypeReference((TypeReferenceHandle)parent))
        .Any(attribute => image.StringComparer.Equals(attribute.Name, "LiveInterfacesAttribute") && image.StringComparer.Equals(attribute.Namespace, "Molt"));

    // The runtime wants a class with a layout for native code to derive from another such class, or from Object itself.
    private static bool HasObjects(TypeAttributes attributes) =>
        (attributes & (TypeAttributes.Abstract | TypeAttributes.Sealed)) != (TypeAttributes.Abstract | TypeAttributes.Sealed)
        && (attributes & TypeAttributes.LayoutMask) == TypeAttributes.AutoLayout
        && (attributes & (TypeAttributes.Interface | TypeAttributes.Import)) == 0;

    private static bool IsEditable(MetadataReader image, TypeDefinition type) =>
        !GeneratedNames.IsImmutable(image.GetString(type.Name))
        && !image.StringComparer.Equals(type.Namespace, "System.Runtime.CompilerServices")
        && !image.StringComparer.Equals(type.Namespace, "Microsoft.CodeAnalysis");
}
