using System.Reflection.Metadata;

namespace Molt.Weaving.Planning;

/// <summary>Recognizes references to types of the namespace System.</summary>
internal static class SystemTypes
{
    public static bool Is(MetadataReader source, EntityHandle type, string name)
    {
        if (type.Kind != HandleKind.TypeReference) return false;
        var reference = source.GetTypeReference((TypeReferenceHandle)type);
        return source.StringComparer.Equals(reference.Name, name) && source.StringComparer.Equals(reference.Namespace, "System");
    }

    public static bool IsStruct(MetadataReader source, TypeDefinition type) =>
        Is(source, type.BaseType, "ValueType") || Is(source, type.BaseType, "Enum");
}
