using System.Reflection.Metadata;

namespace Molt.Images;

/// <summary>The full names of types of other assemblies.</summary>
internal static class ReferenceNames
{
    /// <summary><c>[Assembly]Namespace.Outer+Name</c>; a type of the image itself has no assembly.</summary>
    public static string Of(MetadataReader image, TypeReferenceHandle handle)
    {
        var type = image.GetTypeReference(handle);
        var (space, name) = (image.GetString(type.Namespace), image.GetString(type.Name));
        var own = space.Length == 0 ? name : $"{space}.{name}";
        return type.ResolutionScope.Kind switch
        {
            HandleKind.TypeReference => $"{Of(image, (TypeReferenceHandle)type.ResolutionScope)}+{name}",
            HandleKind.AssemblyReference =>
                $"[{image.GetString(image.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name)}]{own}",
            _ => own,
        };
    }
}
